import { isJsonObject, type JsonObject, listIn, objectIn } from "./json.ts";
import { type Resolved, resolveRef } from "./resolve-ref.ts";

/** The methods of a Path Item Object, in the specification's order. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** An operation where it stands in the document. */
export interface OperationAt {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
  /** Those of the path item that the operation does not replace, then its own; references resolved. */
  readonly parameters: readonly (Resolved & { readonly node: JsonObject })[];
}

/** All operations of the document's `paths`, in its order. */
export function listOperations(document: JsonObject): readonly OperationAt[] {
  return Object.entries(objectIn(document, "paths")).flatMap(([path, item]) => {
    const pathItem = resolveRef(document, item, ["paths", path]);
    if (!pathItem || !isJsonObject(pathItem.node)) return [];
    const shared = parametersOf(document, pathItem.node, pathItem.tokens);
    return Object.entries(pathItem.node).flatMap(([key, node]): OperationAt[] => {
      if (!(methods as readonly string[]).includes(key) || !isJsonObject(node)) return [];
      const tokens = [...pathItem.tokens, key];
      const own = parametersOf(document, node, tokens);
      const kept = shared.filter((parameter) => !own.some((other) => isSame(parameter.node, other.node)));
      return [{ method: key.toUpperCase(), path, node, tokens, parameters: [...kept, ...own] }];
    });
  });
}

function parametersOf(
  document: JsonObject,
  node: JsonObject,
  tokens: readonly string[],
): OperationAt["parameters"] {
  return listIn(node, "parameters").flatMap((parameter, index) => {
    const resolved = resolveRef(document, parameter, [...tokens, "parameters", String(index)]);
    return resolved && isJsonObject(resolved.node) ? [{ node: resolved.node, tokens: resolved.tokens }] : [];
  });
}

function isSame(a: JsonObject, b: JsonObject): boolean {
  return a["name"] === b["name"] && a["in"] === b["in"];
}
