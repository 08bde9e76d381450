/**
 * `whole`, of which `size` bytes count, with a piece after these. It may have room for more, so that memory and time are
 * a small multiple of the bytes, however small the pieces are.
 */
export function append(
  whole: Uint8Array<ArrayBuffer>,
  size: number,
  piece: Uint8Array,
): Uint8Array<ArrayBuffer> {
  // Most bodies and lines are of one piece, which then need not be copied.
  if (size === 0) return piece as Uint8Array<ArrayBuffer>;
  const needed = size + piece.length;
  let grown = whole;
  if (needed > whole.length) {
    grown = new Uint8Array(2 * needed);
    grown.set(whole.subarray(0, size));
  }
  grown.set(piece, size);
  return grown;
}
