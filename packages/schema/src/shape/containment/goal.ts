import type { Schema } from "../../schema.ts";
import { caseOf, type Run } from "../run.ts";
import { isAnnotation } from "../same.ts";
import { isValid, type Part, type Shape, shapeOf } from "../shape.ts";

/** What a value is to be. */
export interface Goal {
  /** What holds because the inner side says so, and what else holds; references and `allOf` followed. */
  readonly own: readonly Part[];
  readonly also: readonly Part[];
  /** What must not hold. */
  readonly fails: readonly Shape[];
}

/** What a goal is made of. */
export interface Wanted {
  readonly own?: Shape;
  readonly also?: Shape;
  readonly fails?: readonly Shape[];
}

const ALL: Shape = { parts: [] };

/** The goal, with what schemas say by nothing but `not` as what must not hold. */
export function goalOf(run: Run, { own = ALL, also = ALL, fails = [] }: Wanted): Goal {
  const owned = caseOf(run, own).parts;
  const more = caseOf(run, also, { parts: owned, chosen: new Set() }).parts.slice(owned.length);
  const negated = [...owned, ...more].filter(isNegation).map(negatedBy);
  const refused = [...fails, ...negated].map((shape) => (caseOf(run, shape).parts.length > 0 ? shape : ALL));
  const doubled = refused.flatMap((shape) => onlyNegation(run, shape) ?? []);
  const goal: Goal = {
    own: owned.filter((part) => !isNegation(part)),
    also: more.filter((part) => !isNegation(part)),
    fails: refused.filter((shape) => !onlyNegation(run, shape)),
  };
  if (doubled.length === 0) return goal;
  return goalOf(run, {
    own: { parts: goal.own },
    also: { parts: [...goal.also, ...doubled.flatMap(({ parts }) => parts)] },
    fails: goal.fails,
  });
}

/** True for a schema that says nothing but that another one does not hold. */
function isNegation({ schema }: Part): boolean {
  return (
    schema["not"] !== undefined && Object.keys(schema).every((key) => key === "not" || isAnnotation(key))
  );
}

function negatedBy({ space, schema }: Part): Shape {
  return shapeOf(space, schema["not"] as Schema);
}

function onlyNegation(run: Run, shape: Shape): Shape | undefined {
  const [only, ...more] = caseOf(run, shape).parts;
  return only && more.length === 0 && isNegation(only) ? negatedBy(only) : undefined;
}

/** A text that two goals share only if they are the same. */
export function keyOfGoal(run: Run, { own, also, fails }: Goal, isDescribed: boolean): string {
  const positive = isDescribed ? [own, also] : [[...own, ...also]];
  const negative = fails.map((shape) => `!${idsOf(run, caseOf(run, shape).parts)}`).sort();
  return `${positive.map((parts) => idsOf(run, parts)).join("|")}${negative.join("")}`;
}

function idsOf({ ids }: Run, parts: readonly Part[]): string {
  const all = parts.map(({ schema }) => {
    const id = ids.get(schema) ?? ids.size;
    ids.set(schema, id);
    return id;
  });
  return all.sort((a, b) => a - b).join();
}

/** True for a value that is what the goal says. */
export function passes({ own, also, fails }: Goal, value: unknown): boolean {
  return (
    isValid({ parts: own }, value) &&
    isValid({ parts: also }, value) &&
    !fails.some((shape) => isValid(shape, value))
  );
}
