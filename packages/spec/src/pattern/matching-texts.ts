import { createRequire } from "node:module";
import type { Lengths } from "@specmint/schema/shape";

// Loaded when it is needed: it takes a while, and few patterns need it.
const load = createRequire(import.meta.url);

/** How many texts are made. */
const MOST = 50;

/** Texts are no longer than that. */
const LONGEST = 1000;

/** Texts that match a pattern, if fast-check knows all that is in it. */
export function matchingTexts(regex: RegExp, { min, max }: Lengths): readonly string[] {
  const fc: typeof import("fast-check") = load("fast-check");
  try {
    const texts = fc.stringMatching(regex, {
      maxLength: Math.min(max, LONGEST),
      size: min > 10 ? "large" : "small",
    });
    return fc.sample(texts, { numRuns: MOST, seed: 1 });
  } catch {
    // It says so by an `Error` of no class of its own.
    return [];
  }
}
