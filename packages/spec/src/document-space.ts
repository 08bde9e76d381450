import type { Schema } from "@specmint/schema";
import {
  anyPartsOf as anyPartsOfShape,
  partsOf as partsOfShape,
  type Shape,
  type Space,
  shapeOf,
  spaceOf,
} from "@specmint/schema/shape";
import { type RegExpOf, untested } from "./bounded-reg-exp.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { textFinder } from "./pattern/text-for.ts";
import { type CompiledSchemas, compileSchemas, fits } from "./schema-validator.ts";

/** The schemas of an OpenAPI document. Nobody has vetted its patterns, so that none is tested but by what is given for that. */
export function documentSpace(
  document: JsonObject,
  regExp: RegExpOf,
  validators: CompiledSchemas = compileSchemas(document, regExp),
  textsOf?: Space["textsOf"],
): Space {
  return {
    ...spaceOf(document as Schema, regExp),
    ...(textsOf && { textsOf }),
    textFor: textFinder(),
    isSound: (schema) => validators(schema as JsonObject) !== undefined,
    judge: (schema, value) => fits(validators, schema as JsonObject, value as Json),
  };
}

/** The values of a schema of the document. */
export function shapeIn(space: Space, schema: Json | undefined): Shape {
  return shapeOf(space, schema as Schema | undefined);
}

/** The schemas that all hold for a value of a schema: itself, what it refers to, and the branches of `allOf`. */
export function partsOf(document: JsonObject, schema: Json): readonly JsonObject[] {
  return partsIn(spaceOf(document as Schema, untested), schema);
}

/** The same for many schemas of one document, whose space is made once. */
export function partsIn(space: Space, schema: Json): readonly JsonObject[] {
  // Most schemas refer to nothing.
  if (isJsonObject(schema) && schema["$ref"] === undefined && schema["allOf"] === undefined) return [schema];
  return partsOfShape(shapeIn(space, schema)).map((part) => part.schema as JsonObject);
}

/** Those, and the branches of `oneOf` and `anyOf`: each schema that says something of some values. */
export function anyPartsOf(document: JsonObject, schema: Json): readonly JsonObject[] {
  return anyPartsOfShape(shapeIn(spaceOf(document as Schema, untested), schema)).map(
    (part) => part.schema as JsonObject,
  );
}
