import type { Exchange } from "./exchange.ts";

/** A text that somebody else wrote, without the credentials of the call. */
export function scrub(text: string, { secrets = [] }: Exchange): string {
  return (
    [...secrets]
      .flatMap((secret) => {
        const json = JSON.stringify(secret).slice(1, -1);
        return [secret.trim(), encodeURIComponent(secret), json, json.replaceAll("/", "\\/")];
      })
      // Shorter ones are in every text.
      .filter(({ length }) => length > 3)
      // One may begin another.
      .sort((a, b) => b.length - a.length)
      .reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text)
  );
}

/**
 * An error of the platform or of the caller's `fetch`: as it is, unless it tells a credential or has parts that cannot
 * be looked through, such as a `Request`. Then only its text is left.
 */
export function scrubError(error: unknown, exchange: Exchange): unknown {
  try {
    return isClean(error, exchange, 0) ? error : new Error(scrub(String(error), exchange));
  } catch {
    return new Error("An error that cannot be shown.");
  }
}

function isClean(value: unknown, exchange: Exchange, depth: number): boolean {
  if (typeof value !== "object" || value === null) return scrub(String(value), exchange) === String(value);
  if (value instanceof Error && !isClean(`${value} ${value.stack}`, exchange, depth)) return false;
  const isKnown = value instanceof Error || /^\[object (Object|Array)]$/.test({}.toString.call(value));
  if (!isKnown || depth > 9) return false;
  return Reflect.ownKeys(value).every((key) =>
    [key, value[key as never]].every((part) => isClean(part, exchange, depth + 1)),
  );
}
