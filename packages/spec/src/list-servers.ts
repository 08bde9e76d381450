import { isJsonObject, type JsonObject, listIn } from "./json.ts";
import type { OperationAt } from "./list-operations.ts";

/** An object of the document that may have `servers` or `security` of its own. */
export interface Owner {
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/** The document, its path items and its operations. */
export function listOwners(document: JsonObject, operations: readonly OperationAt[]): readonly Owner[] {
  const items = new Map(
    operations.map(({ item, tokens }) => [item, { node: item, tokens: tokens.slice(0, 2) }]),
  );
  return [{ node: document, tokens: [] }, ...items.values(), ...operations];
}

/** All servers of a document, in its order. */
export function listServers(document: JsonObject, operations: readonly OperationAt[]): readonly Owner[] {
  return listOwners(document, operations).flatMap(({ node, tokens }) =>
    listIn(node, "servers").flatMap((server, index) =>
      isJsonObject(server) ? [{ node: server, tokens: [...tokens, "servers", String(index)] }] : [],
    ),
  );
}
