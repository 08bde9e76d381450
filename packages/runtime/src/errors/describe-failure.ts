import type { Exchange } from "./exchange.ts";
import { scrubber } from "./scrub.ts";

export interface FailureDescription {
  readonly codes: readonly (string | number)[];
  readonly messages: readonly string[];
  /** `User group not found (7003); …`, at most 1,024 characters. */
  readonly text: string;
}

/**
 * What a vendor says in the body of a failure: the codes and messages of the body itself, and of its members `errors`,
 * `error` and `status`, each an object or a list of them. That covers Problem Details (RFC 9457) as well. Of a list
 * only the first 100 count, and of each code and message the first 8,192 characters.
 */
export function describeFailure(body: unknown, exchange: Exchange): FailureDescription {
  const codes: (string | number)[] = [];
  const messages: string[] = [];
  const parts: string[] = [];
  const scrub = scrubber(exchange);
  const { errors, error, status } = Object(body);
  const named = [errors, error]
    .flatMap((given) => (Array.isArray(given) ? given.slice(0, 100) : given))
    .map((entry) => (typeof entry === "string" ? { message: entry } : entry));
  for (const entry of [body, ...named, status]) {
    const { message, detail, title, code } = Object(entry);
    const words = [message, detail, title].find((candidate) => candidate && typeof candidate === "string");
    const clean = words && scrub(words);
    const isCode = typeof code === "number" || (typeof code === "string" && code !== "");
    const cleanCode = isCode ? scrub(`${code}`) : "";
    if (clean) messages.push(clean);
    if (isCode) codes.push(cleanCode === `${code}` ? code : cleanCode);
    if (clean || isCode) parts.push(`${clean ?? ""}${isCode ? ` (${cleanCode})` : ""}`.trim());
  }
  return { codes, messages, text: parts.join("; ").slice(0, 1024) };
}
