import type { Schema } from "../schema.ts";
import { clashesOf, ownKinds, typesOf } from "./contradiction.ts";
import { isWithinIn } from "./is-within.ts";
import { ANY_KIND, kindOfValue } from "./kinds.ts";
import { valuesOf } from "./literals.ts";
import { needsOf } from "./members.ts";
import {
  below,
  type Case,
  caseOf,
  choicesOf,
  choose,
  keyOf,
  newRun,
  nextChoice,
  once,
  type Run,
  within,
} from "./run.ts";
import { sample } from "./sample.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** True if a shape certainly has no value, false if it certainly has one. */
export function isEmpty(shape: Shape, steps?: number): boolean | undefined {
  return isSurelyEmpty(shape, steps) || (sample(shape) === undefined ? undefined : false);
}

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

/** The kinds of value that a shape may have, of whatever branch. */
export function kindsOf(shape: Shape): number {
  const [part, ...more] = shape.parts;
  if (part && more.length === 0 && !Object.keys(part.schema).some((key) => WEIGHTY.test(key)))
    return ownKinds(part.schema);
  const run = newRun();
  return within(() => kindsIn(run, caseOf(run, shape), new Map())) ?? ANY_KIND;
}

/** Keywords beside which a `type` does not tell all. */
const WEIGHTY = /^(\$ref|allOf|anyOf|oneOf|not|enum|const|max|min|exclusive|multipleOf|additionalProperties)/;

/** A case that comes up again while it is looked at asks for nothing. */
function kindsIn(run: Run, all: Case, known: Map<string, number>): number {
  const key = keyOf(run, all);
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, ANY_KIND);
  const { parts } = all;
  const values = valuesOf(parts)?.reduce<number>((mask, value) => mask | kindOfValue(value), 0);
  const own = clashesOf(parts) ? 0 : typesOf(parts);
  const mask = parts
    .flatMap(choicesOf)
    .reduce(
      (left, { branches }) =>
        left & branches.reduce((some, branch) => some | kindsIn(run, caseOf(run, branch), known), 0),
      (values ?? ANY_KIND) & own,
    );
  known.set(key, mask);
  return mask;
}
