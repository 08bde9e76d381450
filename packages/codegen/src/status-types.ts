const hundreds = ["2", "3", "4", "5"] as const;

/**
 * The type of the statuses that a key of `responses` stands for (`404`, `4XX`, `default`), without those that a more
 * explicit key of the same responses stands for (OpenAPI 3.1, Responses Object). In the runtime's words:
 * `Status4XX`, `Exclude<Status2XX, 200>`, `404`; `never` where nothing is left.
 */
export function emitStatusType(key: string, keys: readonly string[]): string {
  const parts = hundreds.flatMap((hundred) => emitHundred(hundred, key, keys));
  return parts.length === 0 ? "never" : parts.join(" | ");
}

/** What a key stands for of the statuses that begin with a digit. */
function emitHundred(hundred: string, key: string, keys: readonly string[]): readonly string[] {
  if (isExact(key)) return key[0] === hundred ? [key] : [];
  const range = `${hundred}XX`;
  const isOfRange = key === "default" ? !keys.includes(range) : key === range;
  return isOfRange
    ? emitOthers(range, new Set(keys.filter((one) => isExact(one) && one[0] === hundred)))
    : [];
}

/** The statuses of a range without some. */
function emitOthers(range: string, absent: ReadonlySet<string>): readonly string[] {
  if (absent.size === 0) return [`Status${range}`];
  if (absent.size < 50) return [`Exclude<Status${range}, ${[...absent].sort().join(" | ")}>`];
  const all = Array.from({ length: 100 }, (_, index) => String(Number(range[0]) * 100 + index));
  return all.filter((status) => !absent.has(status));
}

function isExact(key: string): boolean {
  return /^\d{3}$/.test(key);
}
