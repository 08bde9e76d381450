/** HTTP statuses from 200 to 599, as a set. */
export type Statuses = ReadonlySet<number>;

const hundreds = [2, 3, 4, 5] as const;

/**
 * The statuses that a key of `responses` stands for: `404`, `4XX`, `default`; without those that a more explicit key
 * of the same responses stands for (OpenAPI 3.1, Responses Object).
 */
export function listStatuses(key: string, keys: readonly string[]): Statuses {
  const explicit = new Set(keys.filter((other) => rank(other) > rank(key)).flatMap(expand));
  return new Set(expand(key).filter((status) => !explicit.has(status)));
}

function rank(key: string): number {
  if (key === "default") return 0;
  return /^\dXX$/.test(key) ? 1 : 2;
}

function expand(key: string): readonly number[] {
  if (key === "default") return hundreds.flatMap((hundred) => expand(`${hundred}XX`));
  if (!/^\dXX$/.test(key)) return [Number(key)];
  return Array.from({ length: 100 }, (_, index) => Number(key[0]) * 100 + index);
}

/** The type of some statuses, in the runtime's words: `Status4XX`, `Exclude<Status2XX, 200>`, `404`. */
export function emitStatusType(statuses: Statuses): string {
  const parts = hundreds.flatMap((hundred) => emitHundred(`${hundred}XX`, statuses));
  return parts.length === 0 ? "never" : parts.join(" | ");
}

function emitHundred(key: string, statuses: Statuses): readonly string[] {
  const all = expand(key);
  const present = all.filter((status) => statuses.has(status));
  const absent = all.filter((status) => !statuses.has(status));
  if (absent.length === 0) return [`Status${key}`];
  if (present.length <= absent.length) return present.map(String);
  return [`Exclude<Status${key}, ${absent.join(" | ")}>`];
}
