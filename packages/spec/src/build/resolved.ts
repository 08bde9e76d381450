import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { resolveRef } from "../resolve-ref.ts";

/** The object that a reference leads to, or the object itself. */
export function resolved(document: JsonObject, node: Json | undefined): JsonObject | undefined {
  const found = node === undefined ? undefined : resolveRef(document, node, []);
  return isJsonObject(found?.node) ? found.node : undefined;
}
