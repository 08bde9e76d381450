import type { Schema } from "@specmint/schema";
import { type Shape, type Space, shapeOf, spaceOf } from "@specmint/schema/shape";
import { guardedPattern } from "./guarded-pattern.ts";
import type { Json, JsonObject } from "./json.ts";
import { type CompiledSchemas, compileSchemas, fits } from "./schema-validator.ts";

/** The schemas of an OpenAPI document. Its patterns, which nobody has vetted, are tested no longer than they may take. */
export function documentSpace(
  document: JsonObject,
  validators: CompiledSchemas = compileSchemas(document),
): Space {
  return {
    ...spaceOf(document as Schema, (pattern) => guardedPattern(pattern, () => undefined)),
    judge: (schema, value) => fits(validators, schema as JsonObject, value as Json),
  };
}

/** The values of a schema of the document. */
export function shapeIn(space: Space, schema: Json | undefined): Shape {
  return shapeOf(space, schema as Schema | undefined);
}
