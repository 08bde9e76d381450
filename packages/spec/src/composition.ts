import { isJsonObject, type Json, type JsonObject, listIn } from "./json.ts";
import { resolveRef } from "./resolve-ref.ts";

/** The schemas that all hold for a value of a schema: itself, what it refers to, and the branches of `allOf`. */
export function partsOf(document: JsonObject, schema: Json): readonly JsonObject[] {
  const parts = new Set<JsonObject>();
  const open: Json[] = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isJsonObject(next) || parts.has(next)) continue;
    parts.add(next);
    open.push(...listIn(next, "allOf"));
    const target =
      typeof next["$ref"] === "string" ? resolveRef(document, { $ref: next["$ref"] }, []) : undefined;
    if (target) open.push(target.node);
  }
  return [...parts];
}

/** The key in `components/schemas` that a reference names; undefined for any other. */
export function schemaKey(ref: Json | undefined): string | undefined {
  const key = typeof ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1] : undefined;
  if (key === undefined) return undefined;
  try {
    return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}
