import type { Format } from "../schema.ts";

/**
 * An ECMA-262 regular expression with the flag `u`; or one without it, as far as that only lets more characters than those of its syntax be
 * escaped (`\-`, but not `\Z`, which means something in other languages).
 */
export const formatRegex: Format = { name: "regex", type: "string", test: isRegex };

function isRegex(text: string): boolean {
  return compiles(text, "u") || (compiles(text, "") && !escapesLetter(text));
}

function compiles(text: string, flags: string): boolean {
  try {
    new RegExp(text, flags);
    return true;
  } catch {
    return false;
  }
}

/** A letter after a backslash that means nothing there. */
function escapesLetter(text: string): boolean {
  return (text.match(/\\[\s\S]/g) ?? []).some((pair) => /\\[ACE-OQRT-VX-Zaeghijlmoqyz]/.test(pair));
}
