import type { Change } from "../model.ts";
import { brief } from "./words.ts";

/** How many characters are shown of a value, and of what is said of it. */
const longest = 300;

/** How texts of a description get into a sentence. */
export interface Shown {
  /** A value, as JSON on one line. */
  readonly code: (json: string) => string;
  /** What is said against a value, or why nothing is. */
  readonly text: (words: string) => string;
}

/** Why a change is what it is said to be, in a sentence; "" where nothing but the rule says so. */
export function describeProof({ proof, direction }: Change, { code, text }: Shown): string {
  const short = (words: string): string => text(brief(words, longest));
  switch (proof.kind) {
    case "rule":
      return "";
    case "undecided":
      return `undecided: ${short(proof.reason)}`;
    case "contained":
      return proof.steps.length === 0 ? "" : `all that was valid is: ${short(proof.steps.join("; "))}`;
    case "witness": {
      const value = code(brief(JSON.stringify(proof.value), longest));
      const at = proof.path === "" ? "" : ` at ${code(brief(proof.path, longest))}`;
      const isLost = proof.acceptedBy === "old";
      const now = isLost
        ? "is refused now"
        : direction === "response"
          ? "may be sent now"
          : "is accepted now";
      const why = proof.refusals.length === 0 ? "" : `: ${short(proof.refusals.join("; "))}`;
      return `${value}${at} was ${isLost ? "valid" : "refused"} before and ${now}${why}`;
    }
  }
}
