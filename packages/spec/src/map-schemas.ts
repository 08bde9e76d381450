import { type Shape, shapeOf } from "./grammar/grammar.ts";
import type { Kind } from "./grammar/object-kind.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { Path } from "./path.ts";

/** What a schema becomes, given it with its own subschemas mapped already, and the schema as it was. */
export type MapSchema = (schema: JsonObject, path: Path, before: JsonObject) => Json;

/**
 * A document with every schema mapped, from the inside out. What does not change is not copied, so that objects stay
 * the same.
 */
export function mapSchemas(document: JsonObject, map: MapSchema): JsonObject {
  return mapNode("root", document, undefined, map) as JsonObject;
}

/** An object of the kind with every schema in it mapped. */
export function mapNode(kind: Kind, node: Json, path: Path, map: MapSchema): Json {
  if (!isJsonObject(node)) return node;
  let copy: JsonObject | undefined;
  for (const key of Object.keys(node)) {
    const before = node[key] as Json;
    // First what most members are.
    if (typeof before !== "object" || before === null) continue;
    const shape = shapeOf(kind, key);
    if (shape === undefined) continue;
    const after = mapShape(shape, before, { parent: path, token: key }, map);
    if (after !== before) copy = withMember(copy ?? { ...node }, key, after);
  }
  return kind === "schema" ? map(copy ?? node, path, node) : (copy ?? node);
}

function mapShape(shape: Shape, node: Json, path: Path, map: MapSchema): Json {
  if (typeof shape === "string") return mapNode(shape, node, path, map);
  if (Array.isArray(node)) return mapItems(shape[1], node as readonly Json[], path, map);
  return isJsonObject(node) ? mapEntries(shape[1], node, path, map) : node;
}

function mapItems(kind: Kind, items: readonly Json[], path: Path, map: MapSchema): readonly Json[] {
  const mapped = items.map((item, index) => mapNode(kind, item, { parent: path, token: `${index}` }, map));
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

function mapEntries(kind: Kind, entries: JsonObject, path: Path, map: MapSchema): JsonObject {
  let copy: JsonObject | undefined;
  for (const token of Object.keys(entries)) {
    const before = entries[token] as Json;
    const after = mapNode(kind, before, { parent: path, token }, map);
    if (after !== before) copy = withMember(copy ?? { ...entries }, token, after);
  }
  return copy ?? entries;
}

/** The object itself, which is ours, with another member in the place of one. */
function withMember(copy: JsonObject, key: string, value: Json): JsonObject {
  // A plain assignment to `__proto__` would set the prototype.
  if (key === "__proto__")
    return Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  (copy as Record<string, Json>)[key] = value;
  return copy;
}
