import type randexp from "randexp";

/** Makes texts for one pattern. */
export type RandExp = InstanceType<typeof randexp.default>;

/** A part of a pattern, as randexp has it. */
type Token = Parameters<RandExp["_gen"]>[0];

/** What is repeated, and how often. */
type Repetition = Extract<Token, { readonly min: number }>;

/** The type of a token that stands for what a group has matched. */
const REFERENCE = 6;

/** How long a text can be that has the parts, if each is repeated so many times more than it has to be at most. */
export function longestOf(token: Token, more: number): number {
  if ("min" in token) return Math.min(token.max, token.min + more) * longestOf(token.value, more);
  if ("followedBy" in token || "notFollowedBy" in token) return 0;
  // Where a text begins, or ends, is no part of it.
  if (!("options" in token) && !("stack" in token))
    return "value" in token && typeof token.value === "string" ? 0 : 1;
  return Math.max(
    0,
    ...branchesOf(token).map((all) => all.reduce((sum, one) => sum + longestOf(one, more), 0)),
  );
}

/** What is repeated in a pattern. */
export function repetitionsIn(token: Token): readonly Repetition[] {
  const inner = belowOf(token).flatMap(repetitionsIn);
  return "min" in token ? [token, ...inner] : inner;
}

/** How often a pattern refers to what a group has matched. */
export function referencesIn(token: Token): number {
  const own = token.type === REFERENCE ? 1 : 0;
  return belowOf(token).reduce((sum, one) => sum + referencesIn(one), own);
}

function belowOf(token: Token): readonly Token[] {
  return "min" in token ? [token.value] : branchesOf(token).flat();
}

function branchesOf(token: Token): readonly (readonly Token[])[] {
  if ("options" in token && token.options) return token.options;
  return "stack" in token && token.stack ? [token.stack] : [];
}
