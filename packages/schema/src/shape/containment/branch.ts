import { clashesOf, typesOf } from "../contradiction.ts";
import { caseOf } from "../run.ts";
import type { Part, Shape } from "../shape.ts";
import type { Engine } from "./engine.ts";
import type { Formula } from "./formula.ts";
import { formulasOf, negation } from "./formulas.ts";
import type { Goal } from "./goal.ts";

/** A keyword that must not hold, of those that no schema could say the contrary of. */
export interface Refusal {
  readonly part: Part;
  readonly keyword: "enum" | "const" | "pattern" | "format" | "multipleOf" | "uniqueItems";
}

/** A way for a formula to hold: all of this holds as well. With a reason nobody knows whether the way leads anywhere. */
export interface Option {
  readonly own?: Shape;
  readonly also?: Shape;
  readonly fails?: readonly Shape[];
  /** What must not hold either, but is only looked at where a value does not do without. */
  readonly later?: readonly Shape[];
  readonly refusals?: readonly Refusal[];
  readonly unknown?: string;
  /** The list of branches of which this is one. */
  readonly chosen?: object;
}

/** Values of one kind, of a goal and of what was chosen so far. */
export interface Branch {
  readonly engine: Engine;
  readonly goal: Goal;
  /** One bit of `kinds`. */
  readonly kind: number;
  readonly parts: readonly Part[];
  /** The schemas of the parts that the inner side says. */
  readonly own: ReadonlySet<object>;
  readonly refusals: readonly Refusal[];
  /** The lists of branches of which one was chosen. */
  readonly chosen: ReadonlySet<object>;
  /** What is still to hold. */
  readonly formulas: readonly Formula[];
}

/** The branch with an option; undefined if it plainly has no values. */
export function extend(branch: Branch, option: Option): Branch | undefined {
  const { engine, parts } = branch;
  const owned = caseOf(engine.run, option.own ?? NONE, { parts, chosen: NO_CHOICE }).parts;
  const all = caseOf(engine.run, option.also ?? NONE, { parts: owned, chosen: NO_CHOICE }).parts;
  if ((typesOf(all) & branch.kind) === 0 || (all.length > parts.length && clashesOf(all))) return undefined;
  const own = new Set([...branch.own, ...owned.slice(parts.length).map(({ schema }) => schema)]);
  return {
    ...branch,
    parts: all,
    own,
    chosen: option.chosen ? new Set([...branch.chosen, option.chosen]) : branch.chosen,
    refusals: [...branch.refusals, ...(option.refusals ?? [])],
    formulas: [
      ...branch.formulas,
      ...all.slice(parts.length).flatMap((part) => formulasOf(engine, part, own.has(part.schema))),
      ...(option.fails ?? []).map((shape) => negation(shape, "now")),
      ...(option.later ?? []).map((shape) => negation(shape, "later")),
    ],
  };
}

const NONE: Shape = { parts: [] };
const NO_CHOICE: ReadonlySet<object> = new Set();
