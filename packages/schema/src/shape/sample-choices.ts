import type { Schema } from "../schema.ts";
import { isObject } from "../values.ts";
import { type Case, type Choice, nextChoice } from "./run.ts";
import type { Place } from "./sample-place.ts";
import { intersect, type Part, type Shape, shapeOf } from "./shape.ts";

/** A choice that a value has to make, and the branches in the order in which they are tried. */
export interface Choosing {
  readonly choice: Choice;
  readonly branches: readonly Shape[];
}

/** The first choice that is still to be made: of a `oneOf`, `anyOf`, `if` or `dependentSchemas`. */
export function choosing(place: Place, all: Case): Choosing | undefined {
  const choice = nextChoice(all);
  if (choice) {
    const { keyword, branches, part } = choice;
    const isJoint = keyword === "anyOf" && branches.length > 1 && !part.union;
    return { choice, branches: isJoint ? [...branches, intersect(branches)] : branches };
  }
  for (const part of all.parts.filter(isConditional))
    for (const { list, branches } of conditionsOf(place, part)) {
      if (all.chosen.has(list)) continue;
      const shapes = place.size === "minimal" ? [...branches].reverse() : branches;
      return { choice: { part, keyword: "anyOf", list, branches }, branches: shapes };
    }
  return undefined;
}

function isConditional({ schema }: Part): boolean {
  return schema["if"] !== undefined || schema["dependentSchemas"] !== undefined;
}

/** What holds of a value, or else something else: as branches of which it has to take one. */
export interface Condition {
  readonly list: object;
  readonly branches: readonly Shape[];
}

/** What holds where a condition holds, and where it does not. */
function conditionsOf({ conditions }: Place, part: Part): readonly Condition[] {
  const found = conditions.get(part.schema) ?? [...ifOf(part), ...dependentOf(part)];
  conditions.set(part.schema, found);
  return found;
}

function ifOf({ space, schema }: Part): readonly Condition[] {
  const { if: condition, then, else: other } = schema;
  if (condition === undefined || (then === undefined && other === undefined)) return [];
  const of = (one: unknown): Shape => shapeOf(space, one as Schema | undefined);
  return [
    {
      list: schema,
      branches: [
        intersect([of(condition), of(then)]),
        intersect([of({ not: condition as Schema }), of(other)]),
      ],
    },
  ];
}

function dependentOf({ space, schema }: Part): readonly Condition[] {
  const { dependentSchemas } = schema;
  if (!isObject(dependentSchemas)) return [];
  return Object.entries(dependentSchemas).map(([name, one]) => ({
    list: { name },
    branches: [
      intersect([shapeOf(space, { required: [name] }), shapeOf(space, one as Schema)]),
      shapeOf(space, { not: { required: [name] }, properties: { [name]: false } }),
    ],
  }));
}
