/**
 * A random UUID (version 4, RFC 9562). `crypto.randomUUID` would make it, but is missing on pages of plain HTTP and in React
 * Native, which may have no `crypto` at all; there it is only hard to guess.
 */
export function randomId(): string {
  const { crypto } = globalThis as { crypto?: Crypto };
  const numbers: ArrayLike<number> =
    crypto?.getRandomValues?.(new Uint8Array(36)) ?? Array.from({ length: 36 }, () => Math.random() * 256);
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, (_, index: number) =>
    (Number(numbers[index]) & 15).toString(16),
  );
}
