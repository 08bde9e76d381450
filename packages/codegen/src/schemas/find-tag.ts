import type { Schema } from "@specmint/schema";
import { partsOf, propertyOf, type Shape, type Space, shapeOf, valueText } from "@specmint/schema/shape";
import { isJsonObject, type Json } from "@specmint/spec";

/** The property that tells branches apart, if there is one: each allows values for it that no other allows. */
export function findTag(branches: Json, space: Space): string | undefined {
  const shapes = Array.isArray(branches) ? branches.map((branch: Schema) => shapeOf(space, branch)) : [];
  const [first, ...others] = shapes;
  if (first === undefined || others.length === 0) return undefined;
  return namesIn(first).find((name) => areApart(shapes, name));
}

function areApart(shapes: readonly Shape[], name: string): boolean {
  const taken = new Set<string | undefined>();
  return shapes.every((shape) => {
    const texts = propertyOf(shape, name).values?.map(valueText) ?? [];
    return texts.length > 0 && texts.every((text) => !taken.has(text) && taken.add(text));
  });
}

/** The properties that a shape describes, those of what it consists of first. */
function namesIn(shape: Shape): readonly string[] {
  const described = partsOf(shape).map(({ schema }) => schema["properties"] as Json | undefined);
  return described.reverse().flatMap((one) => (isJsonObject(one) ? Object.keys(one) : []));
}
