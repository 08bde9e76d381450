import type { Json } from "@specmint/spec";
import { memberOf, schemaKey, visitNode } from "@specmint/spec/document";

/** The keys of the schemas of `components/schemas` that a schema refers to. */
export function refKeys(schema: Json): readonly string[] {
  return visitNode("schema", schema, []).flatMap(({ node }) => schemaKey(memberOf(node, "$ref")) ?? []);
}
