import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { type Kind, type Shape, shapeOf } from "./visit-document.ts";

/** What a schema becomes, given it with its own subschemas mapped already, and the schema as it was. */
export type MapSchema = (schema: JsonObject, tokens: readonly string[], before: JsonObject) => Json;

/**
 * A document with every schema mapped, from the inside out. What does not change is not copied, so that objects stay
 * the same.
 */
export function mapSchemas(document: JsonObject, map: MapSchema): JsonObject {
  return mapNode("root", document, [], map) as JsonObject;
}

/** An object of the kind with every schema in it mapped. */
export function mapNode(kind: Kind, node: Json, tokens: readonly string[], map: MapSchema): Json {
  if (!isJsonObject(node)) return node;
  const copy = mapMembers(node, (key, child) => {
    const shape = shapeOf(kind, key);
    return shape === undefined ? child : mapShape(shape, child, [...tokens, key], map);
  });
  return kind === "schema" ? map(copy, tokens, node) : copy;
}

function mapShape(shape: Shape, node: Json, tokens: readonly string[], map: MapSchema): Json {
  if (typeof shape === "string") return mapNode(shape, node, tokens, map);
  const child = (key: string, entry: Json): Json => mapNode(shape[1], entry, [...tokens, key], map);
  if (isJsonObject(node)) return mapMembers(node, child);
  if (!Array.isArray(node)) return node;
  const items = node as readonly Json[];
  const mapped = items.map((item, index) => child(String(index), item));
  return mapped.every((item, index) => item === items[index]) ? node : mapped;
}

function mapMembers(node: JsonObject, child: (key: string, entry: Json) => Json): JsonObject {
  let copy: [string, Json][] | undefined;
  const keys = Object.keys(node);
  for (const [index, key] of keys.entries()) {
    const before = node[key] as Json;
    const after = child(key, before);
    if (after !== before) copy ??= keys.map((name) => [name, node[name] as Json]);
    if (copy) copy[index] = [key, after];
  }
  return copy ? Object.fromEntries(copy) : node;
}
