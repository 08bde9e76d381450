import type { Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { listOf, ownOf } from "../members.ts";
import { caseOf, choicesOf, partsBelow, partsOf } from "../run.ts";
import { type Part, type Shape, shapeOf } from "../shape.ts";
import type { Branch } from "./branch.ts";
import { type Engine, makePart } from "./engine.ts";

/** A member of a value: a property by its name, or an item by its index. */
export type Member = string | number;

/** What the parts of a branch say of a member that nothing else beside `unevaluatedProperties` or `unevaluatedItems` speaks of. */
export function unevaluatedIn(branch: Branch, parts: readonly Part[], member: Member): readonly Shape[] {
  const keyword = keywordOf(member);
  return parts.flatMap((part) => {
    const schema = part.schema[keyword];
    if (schema === undefined || schema === true || mayEvaluate(branch, part, member)) return [];
    return [shapeOf(part.space, schema as Schema)];
  });
}

function keywordOf(member: Member): string {
  return typeof member === "string" ? "unevaluatedProperties" : "unevaluatedItems";
}

/** True if something that may hold beside a part's own `unevaluated` keyword speaks of a member. */
function mayEvaluate(branch: Branch, part: Part, member: Member): boolean {
  const pending = [restOf(branch.engine, part)];
  const seen = new Set<object>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.schema)) continue;
    seen.add(next.schema);
    if (speaksOf(next, member)) return true;
    pending.push(...partsBelow(next), ...branchesThatMayHold(branch, next));
  }
  return false;
}

/** The part without its own `unevaluated` keywords. */
function restOf(engine: Engine, part: Part): Part {
  const { unevaluatedProperties: _, unevaluatedItems: __, ...rest } = part.schema;
  return makePart(engine, part, "rest", () => rest);
}

/** True if a part by itself speaks of a member. */
function speaksOf({ space, schema }: Part, member: Member): boolean {
  if (typeof member === "number") {
    const isAny = schema["items"] !== undefined || schema["unevaluatedItems"] !== undefined;
    return isAny || schema["contains"] !== undefined || member < listOf(schema["prefixItems"]).length;
  }
  const { properties, patternProperties, additionalProperties, unevaluatedProperties } = schema;
  return (
    additionalProperties !== undefined ||
    unevaluatedProperties !== undefined ||
    ownOf(properties, member) !== undefined ||
    (isObject(patternProperties) &&
      Object.keys(patternProperties).some((pattern) => space.regExp(pattern).test(member)))
  );
}

function branchesThatMayHold(branch: Branch, part: Part): readonly Part[] {
  const { space, schema } = part;
  const chosen = choicesOf(part).flatMap(({ keyword, branches }) =>
    keyword === "oneOf" ? branches.filter((shape) => isChosen(branch, shape)) : branches,
  );
  const { dependentSchemas, dependencies } = schema;
  const schemas = [
    ...[schema["if"], schema["then"], schema["else"]],
    ...[dependentSchemas, dependencies].flatMap((all) => (isObject(all) ? Object.values(all) : [])),
  ].filter((one) => one !== undefined && !Array.isArray(one));
  return [...chosen, ...schemas.map((one) => shapeOf(space, one as Schema))].flatMap(({ parts }) => parts);
}

function isChosen({ engine, parts }: Branch, shape: Shape): boolean {
  return caseOf(engine.run, shape).parts.every((one) => parts.some(({ schema }) => schema === one.schema));
}

/** What holds with a part beside its `unevaluated` keywords, and what may hold. */
export interface Beside {
  readonly sure: readonly Part[];
  readonly branches: readonly Shape[];
}

export function besideOf(engine: Engine, part: Part): Beside {
  const sure = partsOf({ parts: [restOf(engine, part)] });
  const conditions = sure.flatMap(({ space, schema }) =>
    schema["if"] === undefined ? [] : [shapeOf(space, schema["if"] as Schema)],
  );
  return { sure, branches: [...sure.flatMap(choicesOf).flatMap(({ branches }) => branches), ...conditions] };
}

/** The branches that must not hold for nothing to speak of a member. */
export function speakersOf({ branches }: Beside, member: Member): readonly Shape[] {
  return branches.filter((shape) => partsOf(shape).some((part) => speaksOf(part, member)));
}
