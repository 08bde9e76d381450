/** The integers that a format allows, as its validator judges; undefined for other formats. */
export function rangeOf(format: unknown): readonly [min: number, max: number] | undefined {
  return typeof format === "string" && Object.hasOwn(ranges, format) ? ranges[format] : undefined;
}

// Written out: bundlers would keep `Number.MAX_SAFE_INTEGER`, as it could throw.
const ranges: { readonly [format: string]: readonly [number, number] } = {
  int8: [-0x80, 0x7f],
  uint8: [0, 0xff],
  int16: [-0x8000, 0x7fff],
  uint16: [0, 0xffff],
  int32: [-0x8000_0000, 0x7fff_ffff],
  uint32: [0, 0xffff_ffff],
  int64: [-0x1f_ffff_ffff_ffff, 0x1f_ffff_ffff_ffff],
  uint64: [0, 0x1f_ffff_ffff_ffff],
  "double-int": [-0x1f_ffff_ffff_ffff, 0x1f_ffff_ffff_ffff],
};
