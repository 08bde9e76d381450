import {
  type CanonicalSchema,
  isJsonObject,
  type Json,
  type JsonObject,
  type NamedSchema,
} from "@specmint/spec";

/** The schemas by their names. */
export type SchemasByName = ReadonlyMap<string, Pick<NamedSchema, "schema">>;

/** The property that tells branches apart, if there is one: each allows values for it that no other allows. */
export function findTag(branches: Json, schemas: SchemasByName): string | undefined {
  const pins = Array.isArray(branches)
    ? branches.map((branch: Json) => pinsOf(branch, schemas, new Set()))
    : [];
  const [first, ...others] = pins;
  if (first === undefined || others.length === 0) return undefined;
  return [...first.keys()].find((name) => areApart(pins.map((pin) => pin.get(name))));
}

/** Values of a property, written as JSON. */
type Values = readonly string[];

function areApart(values: readonly (Values | undefined)[]): boolean {
  const all = values.flatMap((some) => some ?? []);
  return values.every((some) => some !== undefined && some.length > 0) && new Set(all).size === all.length;
}

/** The properties that have a `const` or `enum` in a schema and in what it consists of. */
function pinsOf(schema: Json, schemas: SchemasByName, open: ReadonlySet<Json>): ReadonlyMap<string, Values> {
  if (!isJsonObject(schema) || open.has(schema)) return new Map();
  const within = new Set([...open, schema]);
  const parts = [target(schema, schemas), ...listOf(schema["allOf"])];
  const own = isJsonObject(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  return new Map([
    ...parts.flatMap((part) => [...pinsOf(part, schemas, within)]),
    ...own.flatMap(([name, property]): [string, Values][] => {
      const values = valuesOf(property, schemas);
      return values === undefined ? [] : [[name, values]];
    }),
  ]);
}

function valuesOf(property: Json, schemas: SchemasByName): Values | undefined {
  if (!isJsonObject(property)) return undefined;
  if (Object.hasOwn(property, "const")) return [JSON.stringify(property["const"])];
  if (Array.isArray(property["enum"])) return property["enum"].map((value) => JSON.stringify(value));
  const referred = target(property, schemas);
  return isJsonObject(referred) && !Object.hasOwn(referred, "$ref") ? valuesOf(referred, schemas) : undefined;
}

/** What a schema refers to; true if it refers to nothing. */
function target(schema: JsonObject, schemas: SchemasByName): CanonicalSchema {
  return schemas.get(String(schema["$ref"]).replace(/^#\/\$defs\//, ""))?.schema ?? true;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
