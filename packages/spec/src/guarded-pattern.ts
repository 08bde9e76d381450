import { Script } from "node:vm";
import { regExp } from "@specmint/schema";

/** Milliseconds that a pattern may take for one text. */
const limit = 100;

/** More than one quantifier without an end: only such patterns can take a time that is exponential in the text's length. */
const mayBeSlow = /(?:[*+]|\{\d+,\})[\s\S]*(?:[*+]|\{\d+,\})/;

/**
 * A pattern of a spec, which nobody has vetted: a text for which it takes too long is let through, and `onSlow` is told.
 */
export function guardedPattern(
  pattern: string,
  onSlow: () => void,
): { readonly test: (text: string) => boolean } {
  const regex = regExp(pattern);
  if (!mayBeSlow.test(pattern)) return regex;
  return { test: (text) => testInTime(regex, text, onSlow) };
}

/** Only a script of its own can be stopped while it is in a regular expression. */
const script: Script = new Script("globalThis[Symbol.for('@specmint/spec pattern')]()");

function testInTime(regex: RegExp, text: string, onSlow: () => void): boolean {
  const key = Symbol.for("@specmint/spec pattern");
  const scope = globalThis as unknown as Record<symbol, unknown>;
  scope[key] = () => regex.test(text);
  try {
    return script.runInThisContext({ timeout: limit }) as boolean;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    onSlow();
    return true;
  } finally {
    delete scope[key];
  }
}
