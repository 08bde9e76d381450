import type { Exchange } from "./exchange.ts";

/** Takes the credentials of a call out of a text that somebody else wrote, and leaves at most `max` characters of it. */
export type Scrubber = (text: string, max?: number) => string;

/**
 * Makes the scrubber of a call, one for all texts of an error. It finds the credentials that have been sent so far in any
 * letter case, and also where some or all of their characters are percent-encoded or escaped as in JSON: such a text comes
 * back decoded. No part is left of a credential that the end of the text cuts in two. What is beyond `max` takes no time.
 */
export function scrubber({ secrets = [] }: Exchange): Scrubber {
  const all = Array.from(secrets, (secret) => secret.trim())
    // Shorter ones are in every text.
    .filter(({ length }) => length > 3)
    // One may begin another.
    .sort((a, b) => b.length - a.length);
  // Nothing makes a character longer than percent-encoding, by which three bytes of UTF-8 are nine.
  const longest = 9 * (all[0]?.length ?? 0);
  const pattern = new RegExp(all.map((one) => one.replace(/\W/g, "\\$&")).join("|") || "(?!)", "gi");
  const replace = (text: string): string => text.replace(pattern, "[redacted]");

  return (text, max = 8192) => {
    const part = text.slice(0, max + longest);
    const plain = replace(part);
    const decoded = decode(plain);
    const cleaned = replace(decoded);
    const clean = cleaned === decoded ? plain : cleaned;
    return clean.slice(0, part === text ? max : -longest || max).slice(0, max);
  };
}

/** A text without JSON's escapes and percent-encoding, of UTF-8 or else of Latin-1, which is what headers are sent in. */
function decode(text: string): string {
  const toSign = (_: string, code: string): string => String.fromCharCode(Number(`0x${code}`));
  return text
    .replace(/\\u([\da-f]{4})/gi, toSign)
    .replace(/\\(["\\/])/g, "$1")
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes.replace(/%(..)/g, toSign);
      }
    });
}

/** One text without the credentials of the call, as a `Scrubber` leaves it. */
export function scrub(text: string, exchange: Exchange, max?: number): string {
  return scrubber(exchange)(text, max);
}

/**
 * An error of the platform or of the caller's `fetch`: as it is, unless it tells a credential, has parts that cannot be
 * looked through, such as a `Request`, or is too large for that. Then only its text is left.
 */
export function scrubError(error: unknown, exchange: Exchange): unknown {
  const clean = scrubber(exchange);
  // Characters that are still looked through. So a circle comes to an end, too.
  let left = 2 ** 16;

  function isClean(value: unknown): boolean {
    const isError = value instanceof Error;
    const isObject = typeof value === "object" && value !== null;
    const text = isError ? `${value} ${value.stack}` : isObject ? "" : String(value);
    left -= text.length + 99;
    if (left < 0 || clean(text, text.length) !== text) return false;
    // Of a function what prints it shows the enumerable properties.
    if (typeof value === "function") return Object.entries(value).flat().every(isClean);
    if (!isObject) return true;
    const isKnown = isError || /^\[object (Object|Array)]$/.test({}.toString.call(value));
    return isKnown && Reflect.ownKeys(value).every((key) => isClean(key) && isClean(value[key as never]));
  }

  try {
    return isClean(error) ? error : new Error(clean(String(error)));
  } catch {
    return new Error("An error that cannot be shown.");
  }
}
