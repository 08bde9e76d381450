import { type Bump, bumps, type Change, packageKinds } from "../model.ts";

/** How much a change asks of whoever reads of it, the most first. */
export const weights = ["breaking", "undecided", "addition", "small", "silent"] as const;

/** How much a change asks of whoever reads of it. */
export type Weight = (typeof weights)[number];

/** What is not known to be compatible stands apart from what is known to break. */
export function weightOf(change: Change): Weight {
  const { proof, overruled } = change;
  const bump = greatestOf(change);
  if (bump !== "none" && proof.kind === "undecided" && overruled === undefined) return "undecided";
  return ({ major: "breaking", minor: "addition", patch: "small", none: "silent" } as const)[bump];
}

/** The greatest bump that a change asks for: types may ask for more than what is sent does. */
export function greatestOf({ bump, bumps: own }: Change): Bump {
  const ranks = [bump, ...packageKinds.map((kind) => own[kind])].map((one) => bumps.indexOf(one));
  return bumps[Math.max(...ranks)] ?? bump;
}

/** The changes of some weight, in their order. */
export function ofWeight(changes: readonly Change[], ...wanted: readonly Weight[]): readonly Change[] {
  return changes.filter((change) => wanted.includes(weightOf(change)));
}
