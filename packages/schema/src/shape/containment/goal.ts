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
  let parts = caseOf(run, also, { parts: owned, chosen: NONE }).parts;
  const refused: Shape[] = [];
  const pending = [...fails, ...parts.filter(isNegation).map(negatedBy)];
  for (const shape of pending) {
    const said = caseOf(run, shape).parts;
    const [only, ...more] = said;
    if (!only || more.length > 0 || !isNegation(only)) refused.push(only ? shape : ALL);
    else {
      // What must not fail holds.
      const all = caseOf(run, negatedBy(only), { parts, chosen: NONE }).parts;
      pending.push(...all.slice(parts.length).filter(isNegation).map(negatedBy));
      parts = all;
    }
  }
  const isMeant = (part: Part): boolean => !isNegation(part);
  return {
    own: owned.filter(isMeant),
    also: parts.slice(owned.length).filter(isMeant),
    fails: refused,
  };
}

const NONE: ReadonlySet<object> = new Set();

/** True for a schema that says nothing but that another one does not hold. */
function isNegation({ schema }: Part): boolean {
  return (
    schema["not"] !== undefined && Object.keys(schema).every((key) => key === "not" || isAnnotation(key))
  );
}

function negatedBy({ space, schema }: Part): Shape {
  return shapeOf(space, schema["not"] as Schema);
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
