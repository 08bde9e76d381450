const hundreds = [2, 3, 4, 5] as const;

// The same few sets of statuses are those of all operations.
const known = new Map<string, string>();

/**
 * The type of the statuses that a key of `responses` stands for (`404`, `4XX`, `default`), without those that a more
 * explicit key of the same responses stands for (OpenAPI 3.1, Responses Object). In the runtime's words:
 * `Status4XX`, `Exclude<Status2XX, 200>`, `404`; `never` where nothing is left.
 */
export function emitStatusType(key: string, keys: readonly string[]): string {
  const explicit = keys.filter((other) => rank(other) > rank(key));
  const question = `${key} ${explicit.join(" ")}`;
  const type = known.get(question) ?? emitStatuses(listStatuses(key, explicit));
  known.set(question, type);
  return type;
}

function listStatuses(key: string, explicit: readonly string[]): ReadonlySet<number> {
  const others = new Set(explicit.flatMap(expand));
  return new Set(expand(key).filter((status) => !others.has(status)));
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

function emitStatuses(statuses: ReadonlySet<number>): string {
  const parts = hundreds.flatMap((hundred) => emitHundred(`${hundred}XX`, statuses));
  return parts.length === 0 ? "never" : parts.join(" | ");
}

function emitHundred(key: string, statuses: ReadonlySet<number>): readonly string[] {
  const all = expand(key);
  const present = all.filter((status) => statuses.has(status));
  const absent = all.filter((status) => !statuses.has(status));
  if (absent.length === 0) return [`Status${key}`];
  if (present.length <= absent.length) return present.map(String);
  return [`Exclude<Status${key}, ${absent.join(" | ")}>`];
}
