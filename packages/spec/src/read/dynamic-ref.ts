import { type JsonObject, listIn, stringIn } from "../json.ts";
import type { IdIndex, Located } from "./index-ids.ts";

/** Whether it depends on the schemas around a `$dynamicRef` where it leads: several have the anchor that it names. */
export function isAmbiguous(target: Located, ref: string, ids: IdIndex): boolean {
  const name = ref.replace(/^[^#]*#?/, "");
  const hasAnchor = ({ node }: Located): boolean => stringIn(node, "$dynamicAnchor") === name;
  return hasAnchor(target) && new Set([...ids.values()].filter(hasAnchor).map(({ node }) => node)).size > 1;
}

/** A schema with what its `$dynamicRef` has become. It may have a `$ref` as well. */
export function withDynamicRef(schema: JsonObject, ref: string | undefined): JsonObject {
  if (ref === undefined) return schema;
  if (schema["$ref"] === undefined) return { ...schema, $ref: ref };
  return { ...schema, allOf: [...listIn(schema, "allOf"), { $ref: ref }] };
}
