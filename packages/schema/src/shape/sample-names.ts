import type { Schema } from "../schema.ts";
import { isObject } from "../values.ts";
import { namesIn, requiredOf } from "./members.ts";
import { choicesOf } from "./run.ts";
import { textsOf } from "./sample-patterns.ts";
import type { Place } from "./sample-place.ts";
import { valuesOf } from "./sample-values.ts";
import { intersect, isValid, type Part, type Shape, shapeOf } from "./shape.ts";

/** How many names without a meaning are tried. */
const MOST = 1000;

/** How many names of a pattern are tried. */
const EACH = 20;

/** Tells whether `propertyNames` allows a name. */
export function isNameOf(parts: readonly Part[]): (name: string) => boolean {
  const shape = namesOf(parts);
  return shape.parts.length === 0 ? () => true : (name) => isValid(shape, name);
}

/** Names that no part describes by itself, the likeliest first. */
export function* extraNames(place: Place, parts: readonly Part[]): Iterable<string> {
  const shape = namesOf(parts);
  if (shape.parts.length > 0) {
    const texts: Shape = { parts: [...shape.parts, ...textsOnly(parts)] };
    for (const name of valuesOf({ ...place, isStrict: true, size: undefined }, texts))
      if (typeof name === "string") yield name;
  }
  yield* patternNames(parts);
  const beside = parts.flatMap(besides);
  yield* namesIn(beside);
  yield* requiredOf(beside).keys();
  yield* patternNames(beside);
  for (let index = 1; index <= MOST; index++) yield `name${index}`;
}

/** What a value may have to differ from: what is in it as well may tell it apart. */
function besides(part: Part): readonly Part[] {
  const { space, schema } = part;
  const branches = choicesOf(part).flatMap((choice) => choice.branches);
  const others = [schema["not"], schema["if"]].filter((one) => one !== undefined);
  return [...branches, ...others.map((one) => shapeOf(space, one as Schema))].flatMap(({ parts }) => parts);
}

function* patternNames(parts: readonly Part[]): Iterable<string> {
  for (const { space, schema } of parts)
    for (const pattern of isObject(schema["patternProperties"])
      ? Object.keys(schema["patternProperties"])
      : [])
      yield* textsOf(space, pattern, { most: EACH });
}

/** No name is anything but a text. */
function textsOnly(parts: readonly Part[]): readonly Part[] {
  return parts.slice(0, 1).map(({ space }) => ({ space, schema: TEXT }));
}

const TEXT = { type: "string" };

function namesOf(parts: readonly Part[]): Shape {
  return intersect(
    parts.flatMap(({ space, schema }) => {
      const one = schema["propertyNames"];
      return one === undefined ? [] : [shapeOf(space, one as Schema)];
    }),
  );
}
