/** Bytes in a buffer that is not shared, in words that every compiler since TypeScript 5.4 knows. */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/**
 * `whole`, of which `size` bytes count, with a piece after these. It may have room for more, so that memory and time are
 * a small multiple of the bytes, however small the pieces are.
 */
export function append(whole: Bytes, size: number, piece: Uint8Array): Bytes {
  // Most bodies and lines are of one piece, which then need not be copied.
  if (size === 0) return piece as Bytes;
  const needed = size + piece.length;
  let grown = whole;
  if (needed > whole.length) {
    grown = new Uint8Array(2 * needed);
    grown.set(whole.subarray(0, size));
  }
  grown.set(piece, size);
  return grown;
}
