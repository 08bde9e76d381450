import { isJsonObject, type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { NamedSchema, Operation } from "../model.ts";
import { kebabCase } from "../names.ts";
import { visitNode } from "../visit-document.ts";
import type { BuildContext } from "./build-context.ts";
import { collectSamples } from "./collect-samples.ts";
import { sampleOf } from "./sample-of.ts";
import { schemaNameOf } from "./schema-name-of.ts";

/** The schemas of `components/schemas`. */
export function buildSchemas(
  context: BuildContext,
  operations: readonly Operation[],
): readonly NamedSchema[] {
  const samples = collectSamples(context, operations);
  return Object.entries(objectIn(objectIn(context.document, "components"), "schemas")).map(([name, schema]) =>
    buildSchema(name, schema, samples.get(name) ?? sampleOf(context, ["components", "schemas", name])),
  );
}

function buildSchema(name: string, schema: Json, sample: Json | undefined): NamedSchema {
  const refs = visitNode("schema", schema, []).flatMap(({ node }) => schemaNameOf(node) ?? []);
  return {
    name,
    fileName: kebabCase(name),
    pointer: formatPointer(["components", "schemas", name]),
    schema: withDefs(schema) as NamedSchema["schema"],
    refs: [...new Set(refs)].sort(),
    description: stringIn(schema, "description") ?? "",
    deprecated: memberOf(schema, "deprecated") === true,
    ...(sample === undefined ? {} : { sample }),
    isPlainObject: isPlainObject(schema),
  };
}

/** The schema with each reference to another named one as `#/$defs/<name>`. */
function withDefs(schema: Json): Json {
  const referring = new Set(visitNode("schema", schema, []).map(({ node }) => node));
  const copy = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isJsonObject(node)) return node;
    const name = referring.has(node) ? schemaNameOf(node) : undefined;
    const entries = Object.entries(node).map(([key, value]) => [
      key,
      key === "$ref" && name ? `#/$defs/${name}` : copy(value),
    ]);
    return Object.fromEntries(entries) as JsonObject;
  };
  return copy(schema);
}

const compositions = ["$ref", "allOf", "anyOf", "else", "if", "not", "oneOf", "then"];

function isPlainObject(schema: Json): boolean {
  return (
    memberOf(schema, "type") === "object" &&
    Object.keys(objectIn(schema, "properties")).length > 0 &&
    compositions.every((key) => memberOf(schema, key) === undefined)
  );
}
