import { methods } from "./grammar/document-objects.ts";
import { isJsonObject, type Json, type JsonObject, listIn, objectIn, stringIn } from "./json.ts";
import { type ObjectAt, resolveObject } from "./resolve-ref.ts";

/** An operation where it stands in the document. */
export interface OperationAt {
  /** As it is sent: `PUT`. */
  readonly method: string;
  /** The path; for a webhook or callback its key. */
  readonly path: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
  /** The path item that it stands in. */
  readonly item: JsonObject;
  /** Those of the path item that the operation does not replace, then its own; references resolved. */
  readonly parameters: readonly ObjectAt[];
}

/** The `operationId`; where there is none, the method and the path, which together are as good as one. */
export function operationIdOf({ node, method, path }: Pick<OperationAt, "node" | "method" | "path">): string {
  return stringIn(node, "operationId") || `${method.toLowerCase()} ${path}`;
}

/** All operations of the document's `paths`, in its order. */
export function listOperations(document: JsonObject): readonly OperationAt[] {
  return listItems(document, withoutExtensions(objectIn(document, "paths")), ["paths"]);
}

/** The members of an object but for its extensions (OpenAPI 3.1, Specification Extensions), which a map has none of. */
export function withoutExtensions(node: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !key.startsWith("x-")));
}

/** The operations of a map of path items. */
export function listItems(
  document: JsonObject,
  items: JsonObject,
  tokens: readonly string[],
): readonly OperationAt[] {
  return Object.entries(items).flatMap(([path, item]) => listItem(document, path, item, [...tokens, path]));
}

function listItem(
  document: JsonObject,
  path: string,
  item: Json,
  tokens: readonly string[],
): readonly OperationAt[] {
  const pathItem = resolveObject(document, item, tokens);
  if (!pathItem) return [];
  const { node, tokens: at } = pathItem;
  const shared = parametersOf(document, node, at);
  const additional = objectIn(node, "additionalOperations");
  const fields = [
    ...methodFields(node).map(([key, found]) => [key.toUpperCase(), found, [...at, key]] as const),
    ...Object.entries(additional).map(
      ([key, found]) => [key, found, [...at, "additionalOperations", key]] as const,
    ),
  ];
  return fields.flatMap(([method, found, below]) => {
    if (!isJsonObject(found)) return [];
    const own = parametersOf(document, found, below);
    const kept = shared.filter((parameter) => !own.some((other) => isSame(parameter.node, other.node)));
    return [{ method, path, node: found, tokens: below, item: node, parameters: [...kept, ...own] }];
  });
}

function methodFields(item: JsonObject): readonly [string, Json][] {
  return Object.entries(item).filter(([key]) => methods.includes(key));
}

function parametersOf(
  document: JsonObject,
  node: JsonObject,
  tokens: readonly string[],
): OperationAt["parameters"] {
  return listIn(node, "parameters").flatMap((parameter, index) => {
    const found = resolveObject(document, parameter, [...tokens, "parameters", String(index)]);
    return found ? [found] : [];
  });
}

function isSame(a: JsonObject, b: JsonObject): boolean {
  return a["name"] === b["name"] && a["in"] === b["in"];
}
