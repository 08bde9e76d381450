import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { type Resolved, resolveRef } from "../resolve-ref.ts";

/** An object of a document, and the tokens of the JSON pointer to it. */
export type ObjectAt = Resolved & { readonly node: JsonObject };

/** The object that a reference leads to, or the object itself. */
export function resolved(
  document: JsonObject,
  node: Json | undefined,
  tokens: readonly string[],
): ObjectAt | undefined {
  const found = node === undefined ? undefined : resolveRef(document, node, tokens);
  return isJsonObject(found?.node) ? { node: found.node, tokens: found.tokens } : undefined;
}
