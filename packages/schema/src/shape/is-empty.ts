import type { Schema } from "../schema.ts";
import { clashesOf, typesOf } from "./contradiction.ts";
import { isWithinIn } from "./is-within.ts";
import { needsOf } from "./members.ts";
import {
  below,
  type Case,
  caseOf,
  choose,
  keyOf,
  newRun,
  nextChoice,
  once,
  type Run,
  within,
} from "./run.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** True if a shape certainly has no value. Takes less time than to look for one. */
export function isSurelyEmpty(shape: Shape, steps?: number): boolean {
  const run = newRun(steps);
  return within(() => isEmptyIn(run, caseOf(run, shape))) ?? false;
}

/** True if no value is in the case. A value that would have to have another one of the same case in it would have no end. */
export function isEmptyIn(run: Run, all: Case): boolean {
  return once(run, `empty ${keyOf(run, all)}`, () => {
    const { parts } = all;
    if (clashesOf(parts)) return true;
    const needs = needsOf(parts, typesOf(parts));
    if (needs.some(({ shape }) => below(run, () => isEmptyIn(run, caseOf(run, shape))))) return true;
    const choice = nextChoice(all);
    if (choice) return choice.branches.every((branch) => isEmptyIn(run, choose(run, all, choice, branch)));
    return parts.some(
      ({ space, schema }) =>
        schema["not"] !== undefined && isWithinIn(run, all, shapeOf(space, schema["not"] as Schema)),
    );
  });
}
