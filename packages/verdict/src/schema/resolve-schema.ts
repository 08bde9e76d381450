import type { Json, JsonObject } from "@specmint/spec";
import { listIn, lookUp, memberOf, parseLocalRef, stringIn } from "@specmint/spec/document";
import type { Tokens } from "../fact.ts";

/** A schema where it stands in a document. */
export interface SchemaAt {
  readonly node: JsonObject;
  readonly tokens: Tokens;
}

/** What refuses every value. */
const NOTHING: JsonObject = { not: {} };

/** A schema as an object, whatever it was written as. */
export function schemaAt(node: Json | undefined, tokens: Tokens): SchemaAt {
  if (typeof node === "object" && node !== null && !Array.isArray(node))
    return { node: node as JsonObject, tokens };
  return { node: node === false ? NOTHING : ANYTHING, tokens };
}

const ANYTHING: JsonObject = {};

/** The schemas that all hold for a value: the schema itself, what its `$ref` leads to and the branches of its `allOf`, each once. */
export function partsAt(document: JsonObject, start: SchemaAt): readonly SchemaAt[] {
  const seen = new Set<JsonObject>();
  const parts: SchemaAt[] = [];
  const pending = [start];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.node)) continue;
    seen.add(next.node);
    parts.push(next);
    pending.push(...below(document, next).reverse());
  }
  return parts;
}

function below(document: JsonObject, { node, tokens }: SchemaAt): SchemaAt[] {
  const target = targetAt(document, node);
  const branches = listIn(node, "allOf").map((branch, index) =>
    schemaAt(branch, [...tokens, "allOf", String(index)]),
  );
  return [...(target ? [target] : []), ...branches];
}

/** What the `$ref` of a schema leads to; undefined where it has none, or that leads nowhere. */
function targetAt(document: JsonObject, node: JsonObject): SchemaAt | undefined {
  const ref = stringIn(node, "$ref");
  const tokens = ref === undefined ? undefined : parseLocalRef(ref);
  const target = tokens && lookUp(document, tokens);
  return tokens && target !== undefined ? schemaAt(target, tokens) : undefined;
}

/** The names that one of the parts requires. */
export function requiredBy(parts: readonly SchemaAt[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ node }) => listIn(node, "required").filter((name) => typeof name === "string")),
  ) as ReadonlySet<string>;
}

/** The schemas that the parts have for each property, by its name. */
export function propertiesOf(parts: readonly SchemaAt[]): ReadonlyMap<string, readonly SchemaAt[]> {
  const found = new Map<string, SchemaAt[]>();
  for (const { node, tokens } of parts) {
    const properties = memberOf(node, "properties");
    if (typeof properties !== "object" || properties === null) continue;
    for (const [name, schema] of Object.entries(properties as JsonObject))
      found.set(name, [...(found.get(name) ?? []), schemaAt(schema, [...tokens, "properties", name])]);
  }
  return found;
}
