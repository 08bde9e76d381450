import { splitPair } from "./styled-text.ts";

/** What a request prefers of its answer: `Prefer: code=404, example=notFound` (RFC 7240). */
export interface Preferences {
  readonly status?: number;
  readonly example?: string;
}

/** Reads the header `Prefer`; what is no status is left out. */
export function readPreferences(headers: Headers): Preferences {
  const pairs = (headers.get("prefer") ?? "").split(/[,;]/).map((pair) => {
    const [name, value] = splitPair(pair.trim());
    return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, "$1")] as const;
  });
  const { code, example } = Object.fromEntries(pairs) as Readonly<Record<string, string | undefined>>;
  return {
    ...(code !== undefined && /^[2-5]\d\d$/.test(code) ? { status: Number(code) } : {}),
    ...(example ? { example } : {}),
  };
}
