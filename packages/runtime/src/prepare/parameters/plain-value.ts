/**
 * What JSON has in the place of a value: of a `Date` its ISO string, of a `URL` its address. Most values are as they were,
 * and so is a `Date` that is none.
 */
export function plainValue(value: unknown): unknown {
  const json = value as { toJSON?: unknown } | null | undefined;
  return (typeof json?.toJSON === "function" ? json.toJSON() : undefined) ?? value;
}
