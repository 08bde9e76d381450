/** The integers that a format allows, as its validator judges; undefined for other formats. */
export function rangeOf(format: unknown): readonly [min: number, max: number] | undefined {
  return typeof format === "string" && Object.hasOwn(ranges, format) ? ranges[format] : undefined;
}

const EXACT = Number.MAX_SAFE_INTEGER;

const ranges: { readonly [format: string]: readonly [number, number] } = {
  int8: [-0x80, 0x7f],
  uint8: [0, 0xff],
  int16: [-0x8000, 0x7fff],
  uint16: [0, 0xffff],
  int32: [-0x8000_0000, 0x7fff_ffff],
  uint32: [0, 0xffff_ffff],
  int64: [-EXACT, EXACT],
  uint64: [0, EXACT],
  "double-int": [-EXACT, EXACT],
};
