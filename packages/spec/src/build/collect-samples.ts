import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../json.ts";
import { schemaKey } from "../schema-key.ts";
import { fits } from "../schema-validator.ts";
import { type BuildContext, sideOf } from "./build-context.ts";

/**
 * A value for each named schema that an example of the spec shows one of, by the schema's settled name: the first with
 * the most members, without members that the schema does not describe.
 */
export function collectSamples(context: BuildContext): ReadonlyMap<string, Json> {
  const samples = new Map<string, { readonly value: Json; readonly isValid: () => boolean }>();
  for (const { direction, schema, examples } of context.shown) {
    const schemas = objectIn(objectIn(sideOf(context, direction).document, "components"), "schemas");
    const note = (key: string, value: Json): void => {
      const { name } = context.names.schema(key, direction);
      if (!isRicher(value, samples.get(name)?.value)) return;
      const isValid = (): boolean =>
        fits(context.validators[direction], ["components", "schemas", key], value);
      samples.set(name, { value, isValid });
    };
    for (const { value, observed } of examples) if (!observed) collect(schemas, schema, value, note);
  }
  const valid = [...samples].filter(([, { isValid }]) => isValid());
  return new Map(valid.map(([name, { value }]) => [name, value]));
}

function collect(
  schemas: JsonObject,
  schema: Json | undefined,
  value: Json,
  note: (key: string, value: Json) => void,
): Json {
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key !== undefined) {
    const pruned = collect(schemas, memberOf(schemas, key), value, note);
    note(key, pruned);
    return pruned;
  }
  const items = memberOf(schema, "items");
  if (Array.isArray(value) && items !== undefined)
    return value.map((item) => collect(schemas, items, item as Json, note));
  const properties = memberOf(schema, "properties");
  if (!isJsonObject(value) || !isJsonObject(properties)) return value;
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(
    known.map(([name, member]) => [name, collect(schemas, properties[name], member, note)]),
  ) as JsonObject;
}

function isRicher(value: Json, than: Json | undefined): boolean {
  return (
    than === undefined || (isJsonObject(value) && Object.keys(value).length > Object.keys(than ?? {}).length)
  );
}
