import { type Shape, shapeOf } from "@specmint/schema/shape";
import type { Json, JsonObject } from "@specmint/spec";
import { documentSpace } from "@specmint/spec/document";
import type { JointSpace } from "./joint-space.ts";
import { meant, type Telling } from "./meant-schemas.ts";

/** The schemas of a joint space as they are meant. */
export interface MeantSpace {
  readonly shapeOf: (schema: Json) => Shape;
  /** True where a schema of the joint space may mean something else than it says. */
  readonly differs: (schema: Json) => boolean;
}

/** Makes the space of what the schemas of a joint space mean. */
export function meantSpace(
  { schemas, space: { regExp, textsOf } }: JointSpace,
  telling: Telling,
): MeantSpace {
  const changed = Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [key, meant(schemas, schema, telling)]),
  );
  const isOther = Object.keys(schemas).some((key) => changed[key] !== schemas[key]);
  const document = { components: { schemas: changed } } as unknown as JsonObject;
  const space = documentSpace(document, regExp, undefined, textsOf);
  const known = new WeakMap<object, Json>();
  const formOf = (schema: Json): Json => {
    if (typeof schema !== "object" || schema === null) return schema;
    const form = known.get(schema) ?? meant(schemas, schema, telling);
    known.set(schema, form);
    return form;
  };
  return {
    shapeOf: (schema) => shapeOf(space, formOf(schema) as Parameters<typeof shapeOf>[1]),
    differs: (schema) => isOther || formOf(schema) !== schema,
  };
}
