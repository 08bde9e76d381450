import { isJsonObject, type Json, type JsonObject, memberOf } from "../json.ts";
import { mapNode } from "../map-schemas.ts";
import type { CanonicalSchema } from "../model.ts";
import { schemaKey } from "../schema-key.ts";
import type { Side } from "./build-context.ts";

/** Keywords that say nothing to a program, or that the stage `read` has settled. */
const omitted =
  /^(\$schema|\$id|\$anchor|\$dynamicAnchor|\$vocabulary|\$comment|\$defs|definitions|nullable|xml|externalDocs|example|discriminator|x-.*)$/;

/** A schema as emitters get it. */
export function canonicalSchema({ context, direction }: Side, schema: Json | undefined): CanonicalSchema {
  if (typeof schema === "boolean") return schema;
  const settled = mapNode("schema", schema ?? {}, undefined, (node) => {
    const key = schemaKey(memberOf(node, "$ref"));
    const entries = Object.entries(withExamples(node)).flatMap(([keyword, value]): [string, Json][] => {
      if (omitted.test(keyword)) return [];
      if (keyword !== "$ref" || key === undefined) return [[keyword, value]];
      return [[keyword, `#/$defs/${context.names.schema(key, direction).name}`]];
    });
    return Object.fromEntries(entries);
  });
  return isJsonObject(settled) ? settled : {};
}

/** OpenAPI's `example` is one of JSON Schema's `examples`. */
function withExamples(node: JsonObject): JsonObject {
  const example = memberOf(node, "example");
  return example === undefined || Array.isArray(node["examples"]) ? node : { ...node, examples: [example] };
}

/** The settled name of the named schema that a schema is nothing but a reference to. */
export function nameOf({ context, direction }: Side, schema: Json | undefined): string | undefined {
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key === undefined || !isAlone(schema)) return undefined;
  return context.names.schema(key, direction).name;
}

/** What only describes may stand beside a reference without changing what it means. */
function isAlone(schema: Json | undefined): boolean {
  return Object.keys(isJsonObject(schema) ? schema : {}).every((key) =>
    /^(\$ref|\$comment|title|summary|description|deprecated|default|examples?|externalDocs|x-.*)$/.test(key),
  );
}
