import { formats } from "@specmint/schema";
import { conditions, lists, names, type Schema, unevaluated, unions } from "@specmint/schema/gen1";
import { type CanonicalSchema, isJsonObject, type Json, type Model } from "@specmint/spec";

/** The schema of a name in the form that validators read. */
export function runtimeSchema(model: Model, name: string): Schema {
  return runtimeSchemas(model)({ $ref: `#/$defs/${name}` });
}

/**
 * Makes a function that gives a schema in the form that validators read, made of the model alone: what is not in a generated schema, by
 * whatever fault of its emitter, is in it.
 */
export function runtimeSchemas({ schemas }: Model): (schema: CanonicalSchema) => Schema {
  const named = new Map(schemas.map((one) => [`#/$defs/${one.name}`, one.schema]));
  const made = new Map<string, Schema>();
  const target = (ref: string): Schema => {
    const known = made.get(ref);
    if (known !== undefined) return known;
    const schema = named.get(ref);
    const found = isJsonObject(schema) ? { $vocabulary } : (schema ?? false);
    made.set(ref, found);
    // Only now, because a schema may refer to itself.
    if (typeof found === "object") Object.assign(found, withFunctions(schema as Json, target));
    return found;
  };
  return (schema) => {
    if (!isJsonObject(schema)) return schema;
    const { $ref, ...others } = schema;
    const isAlone = typeof $ref === "string" && Object.keys(others).length === 0;
    return isAlone ? target($ref) : { $vocabulary, ...(withFunctions(schema, target) as object) };
  };
}

const $vocabulary = [unions, conditions, lists, names, unevaluated];

/** Keywords whose values are no schemas, in which anything may look like one. */
const PLAIN = /^(const|default|dependentRequired|enum|examples|required|type)$/;

/** Keywords with a schema for each of some names. */
const MAPS = /^(dependentSchemas|patternProperties|properties)$/;

function withFunctions(schema: Json, target: (ref: string) => Schema): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withFunctions(one, target));
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    withFunction(keyword, value as Json, target),
  ]);
  return Object.fromEntries(entries);
}

function withFunction(keyword: string, value: Json, target: (ref: string) => Schema): unknown {
  if (keyword === "$ref") return () => target(String(value));
  if (keyword === "format") return formats.get(String(value));
  if (PLAIN.test(keyword)) return value;
  if (!MAPS.test(keyword) || !isJsonObject(value)) return withFunctions(value, target);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withFunctions(one as Json, target)]),
  );
}
