import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../json.ts";
import { schemaKey } from "../schema-key.ts";
import { fits } from "../schema-validator.ts";
import type { Direction } from "../settled.ts";
import { type BuildContext, sideOf } from "./build-context.ts";

/** What stands for a schema. */
interface Shown {
  readonly direction: Direction;
  readonly key: string;
  readonly value: Json;
}

/** A value within an example is that of its schema where it is longer than this: so the fixtures have it once. */
const LONG = 200;

/**
 * A value for each named schema that an example of the spec shows one of, by the schema's settled name: the first with
 * the most members, without members that the schema does not describe.
 */
export function collectSamples(context: BuildContext): ReadonlyMap<string, Json> {
  const shown = new Map<string, Shown>();
  for (const { direction, schema, examples } of context.shown) {
    const schemas = schemasOf(context, direction);
    const note: Replace = (key, _, map) => {
      const { name } = context.names.schema(key, direction);
      const value = map();
      if (isRicher(value, shown.get(name)?.value)) shown.set(name, { direction, key, value });
      return value;
    };
    for (const { value, observed } of examples) if (!observed) mapNamed(schemas, schema, value, note);
  }
  return joinSamples(context, shown);
}

/** Those that are valid, each with the samples of other schemas in the place of long values of theirs. */
function joinSamples(context: BuildContext, shown: ReadonlyMap<string, Shown>): ReadonlyMap<string, Json> {
  const samples = new Map<string, Json | undefined>();
  const sampleOf = (name: string): Json | undefined => {
    const found = shown.get(name);
    if (samples.has(name) || !found) return samples.get(name);
    // Within itself it is as the example has it.
    samples.set(name, undefined);
    const { direction, key, value } = found;
    const schemas = schemasOf(context, direction);
    const isValid = (one: Json): boolean =>
      fits(context.validators[direction], ["components", "schemas", key], one);
    const joined = mapNamed(schemas, memberOf(schemas, key), value, (inner, part, map) => {
      const isLong = JSON.stringify(part).length > LONG;
      return (isLong ? sampleOf(context.names.schema(inner, direction).name) : undefined) ?? map();
    });
    const sample = [joined, value].find(isValid);
    samples.set(name, sample);
    return sample;
  };
  for (const name of shown.keys()) sampleOf(name);
  return new Map([...samples].flatMap(([name, sample]) => (sample === undefined ? [] : [[name, sample]])));
}

function schemasOf(context: BuildContext, direction: Direction): JsonObject {
  return objectIn(objectIn(sideOf(context, direction).document, "components"), "schemas");
}

/** Gives what stands in the place of a value of a named schema; `map` gives the value with what is in it replaced. */
type Replace = (key: string, value: Json, map: () => Json) => Json;

/** A value without members that its schema does not describe, and with others in the place of values of named schemas. */
function mapNamed(schemas: JsonObject, schema: Json | undefined, value: Json, replace: Replace): Json {
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key !== undefined)
    return replace(key, value, () => mapNamed(schemas, memberOf(schemas, key), value, replace));
  const items = memberOf(schema, "items");
  if (Array.isArray(value) && items !== undefined)
    return value.map((item) => mapNamed(schemas, items, item as Json, replace));
  const properties = memberOf(schema, "properties");
  if (!isJsonObject(value) || !isJsonObject(properties)) return value;
  const known = Object.entries(value).filter(([name]) => Object.hasOwn(properties, name));
  return Object.fromEntries(
    known.map(([name, member]) => [name, mapNamed(schemas, properties[name], member, replace)]),
  ) as JsonObject;
}

function isRicher(value: Json, than: Json | undefined): boolean {
  return (
    than === undefined || (isJsonObject(value) && Object.keys(value).length > Object.keys(than ?? {}).length)
  );
}
