/** What a request prefers of its answer: `Prefer: code=404, example=notFound` (RFC 7240). */
export interface Preferences {
  readonly status?: number;
  readonly example?: string;
}

/** Reads the header `Prefer`; what is no status is left out. */
export function readPreferences(headers: Headers): Preferences {
  const header = headers.get("prefer");
  if (header === null) return {};
  const pairs = [...header.matchAll(PREFERENCE)].map(
    ([, name = "", quoted, plain = ""]) =>
      [name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain.trim()] as const,
  );
  const { code, example } = Object.fromEntries(pairs) as Readonly<Record<string, string | undefined>>;
  return {
    ...(code !== undefined && /^[2-5]\d\d$/.test(code) ? { status: Number(code) } : {}),
    ...(example ? { example } : {}),
  };
}

/** A name, and its value in quotes or without them. */
const PREFERENCE = /([^\s,;="]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^",;]*)))?/g;
