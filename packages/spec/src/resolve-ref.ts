import { isJsonObject, type Json, type JsonObject, stringIn } from "./json.ts";
import { lookUp, parseLocalRef } from "./json-pointer.ts";

/** What a reference leads to, with the tokens of where that is. */
export interface Resolved {
  readonly node: Json;
  readonly tokens: readonly string[];
}

/** Follows `$ref` until a value without one is reached; undefined if none ever is. */
export function resolveRef(
  document: JsonObject,
  node: Json,
  tokens: readonly string[],
): Resolved | undefined {
  const seen = new Set<string>();
  let current: Resolved = { node, tokens };
  for (let ref = stringIn(node, "$ref"); ref !== undefined; ref = stringIn(current.node, "$ref")) {
    const target = parseLocalRef(ref);
    const found = target && lookUp(document, target);
    if (!target || found === undefined || seen.has(ref)) return undefined;
    seen.add(ref);
    current = { node: found, tokens: target };
  }
  return current;
}

/** An object of a document, and the tokens of the JSON pointer to it. */
export type ObjectAt = Resolved & { readonly node: JsonObject };

/** The object that a reference leads to, or the object itself; undefined if that is none. */
export function resolveObject(
  document: JsonObject,
  node: Json | undefined,
  tokens: readonly string[],
): ObjectAt | undefined {
  const found = node === undefined ? undefined : resolveRef(document, node, tokens);
  return isJsonObject(found?.node) ? { node: found.node, tokens: found.tokens } : undefined;
}
