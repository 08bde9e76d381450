import type { Comparable } from "@specmint/spec";
import { boundedRegExp } from "@specmint/spec/document";

/** Tests the patterns of both descriptions. */
export function bothRegExps(old: Comparable, next: Comparable): Comparable["regExp"] {
  return boundedRegExp(new Map([...old.patternCosts, ...next.patternCosts]));
}
