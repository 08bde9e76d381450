import type { Change } from "../model.ts";

/** How much a change asks of whoever reads of it, the most first. */
export const weights = ["breaking", "undecided", "addition", "small", "silent"] as const;

/** How much a change asks of whoever reads of it. */
export type Weight = (typeof weights)[number];

/** What is not known to be compatible stands apart from what is known to break. */
export function weightOf({ bump, proof, overruled }: Change): Weight {
  if (bump !== "none" && proof.kind === "undecided" && overruled === undefined) return "undecided";
  return ({ major: "breaking", minor: "addition", patch: "small", none: "silent" } as const)[bump];
}

/** The changes of some weight, in their order. */
export function ofWeight(changes: readonly Change[], ...wanted: readonly Weight[]): readonly Change[] {
  return changes.filter((change) => wanted.includes(weightOf(change)));
}
