import { isJsonObject, type Json, type JsonObject, memberOf, objectIn } from "../json.ts";
import type { Content, Operation } from "../model.ts";
import { fits } from "../schema-validator.ts";
import type { BuildContext } from "./build-context.ts";
import { schemaNameOf } from "./schema-name-of.ts";

/**
 * A value for each named schema that an example of the spec shows one of: the first with the most members, without
 * members that the schema does not describe.
 */
export function collectSamples(
  context: BuildContext,
  operations: readonly Operation[],
): ReadonlyMap<string, Json> {
  const { document } = context;
  const schemas = objectIn(objectIn(document, "components"), "schemas");
  const samples = new Map<string, Json>();
  const collect = (schema: Json | undefined, value: Json | undefined): Json | undefined => {
    const name = schemaNameOf(schema);
    if (name !== undefined) {
      const pruned = collect(memberOf(schemas, name), value);
      if (pruned !== undefined && isRicher(pruned, samples.get(name))) samples.set(name, pruned);
      return pruned;
    }
    const items = memberOf(schema, "items");
    if (Array.isArray(value) && items !== undefined) return value.map((item) => collect(items, item) ?? null);
    const properties = memberOf(schema, "properties");
    if (!isJsonObject(value) || !isJsonObject(properties)) return value;
    const known = Object.entries(value).filter(([key]) => Object.hasOwn(properties, key));
    return Object.fromEntries(
      known.map(([key, member]) => [key, collect(properties[key], member)]),
    ) as JsonObject;
  };
  for (const { schemaName, examples } of contentsOf(operations)) {
    const schema = { $ref: `#/components/schemas/${schemaName}` };
    for (const { value, observed } of examples) if (!observed) collect(schema, value);
  }
  const isValid = ([name, value]: [string, Json]): boolean =>
    fits(context.schemas, ["components", "schemas", name], value);
  return new Map([...samples].filter(isValid));
}

function contentsOf(operations: readonly Operation[]): readonly Content[] {
  return operations
    .flatMap(({ body, responses }) => [body, ...responses.map(({ content }) => content)])
    .filter((content) => content?.schemaName !== undefined) as Content[];
}

function isRicher(value: Json, than: Json | undefined): boolean {
  return (
    than === undefined || (isJsonObject(value) && Object.keys(value).length > Object.keys(than ?? {}).length)
  );
}
