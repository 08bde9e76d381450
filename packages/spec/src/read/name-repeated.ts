import { type Diagnostic, diagnose, type Place } from "../diagnostic.ts";
import type { DiagnosticParams } from "../diagnostic-catalogue.ts";
import { type Json, type JsonObject, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { listItems, type OperationAt, operationIdOf } from "../list-operations.ts";
import { functionName } from "../names.ts";
import type { Origin } from "./bundle-state.ts";
import { countMore } from "./count-more.ts";

/**
 * The document in which an operation that is written once, but stands below several paths (by a `$ref`, or by what YAML has for
 * that), keeps its `operationId` in one place, where it is written or else the first, and has one of method and path elsewhere.
 *
 * @param origins Where copied objects come from. Those of what is changed are added.
 * @param root Where the document itself comes from.
 */
export function nameRepeated(
  document: JsonObject,
  origins: Map<object, Origin>,
  root: Origin,
  place: (tokens: readonly string[]) => Place,
): { readonly document: JsonObject; readonly diagnostics: readonly Diagnostic[] } {
  const paths = objectIn(document, "paths");
  if (areAllDifferent(Object.values(paths))) return { document, diagnostics: [] };
  const isHome = ({ node, path }: OperationAt): boolean => (origins.get(node)?.tokens[1] ?? path) === path;
  const repeated = listRepeated(listItems(document, paths, ["paths"]), isHome, place);
  const { parsed, tokens } = origins.get(paths) ?? { ...root, tokens: [...root.tokens, "paths"] };
  const [first, ...others] = repeated;
  if (!first) return { document, diagnostics: [] };
  const changed = new Map<string, JsonObject>();
  for (const [at] of repeated) {
    const key = [...at.tokens.slice(2), "operationId"];
    changed.set(at.path, withMember(origins, changed.get(at.path) ?? at.item, key, nameOfPlace(at)));
  }
  const [{ path }] = first;
  const at = { ...parsed.place([...tokens, path]), pointer: formatPointer(["paths", path]) };
  const all = Object.fromEntries([...Object.entries(paths), ...changed]);
  return {
    document: { ...document, paths: moved(origins, paths, all) },
    diagnostics: [diagnose("repeated-operation", at, paramsOf(first, others.length))],
  };
}

type Repeated = readonly [operation: OperationAt, owner: OperationAt];

function paramsOf([at, owner]: Repeated, others: number): DiagnosticParams["repeated-operation"] {
  const name = functionName(nameOfPlace(at));
  return { operation: nameOf(at), other: nameOf(owner), name, more: countMore(others, "operation") };
}

function nameOfPlace({ method, path }: OperationAt): string {
  return operationIdOf({ node: {}, method, path });
}

/** Most documents need no closer look. */
function areAllDifferent(items: readonly Json[]): boolean {
  const all = items.flatMap((item) => [item, objectIn(item, "additionalOperations")]);
  const ids = all
    .flatMap((item) => Object.values(Object(item)))
    .flatMap((one) => stringIn(one as Json, "operationId") ?? []);
  return new Set(ids).size === ids.length;
}

/** The operations that stand elsewhere too, and those that keep the `operationId`. */
function listRepeated(
  operations: readonly OperationAt[],
  isHome: (operation: OperationAt) => boolean,
  place: (tokens: readonly string[]) => Place,
): readonly Repeated[] {
  const counts = new Map<string, number>();
  const idOf = ({ node }: OperationAt): string => stringIn(node, "operationId") ?? "";
  for (const one of operations) counts.set(idOf(one), (counts.get(idOf(one)) ?? 0) + 1);
  const suspects = operations.filter((one) => idOf(one) !== "" && counts.get(idOf(one)) !== 1);
  const placed = suspects.map((one) => {
    const { file, line, column } = place([...one.tokens, "operationId"]);
    return [one, `${file}:${line}:${column}`] as const;
  });
  const owners = new Map<string, OperationAt>();
  for (const [one, at] of [...placed.filter(([one]) => isHome(one)), ...placed])
    if (!owners.has(at)) owners.set(at, one);
  return placed.flatMap(([one, at]): readonly Repeated[] => {
    const owner = owners.get(at) ?? one;
    return owner === one ? [] : [[one, owner]];
  });
}

function nameOf({ method, path }: OperationAt): string {
  return `${method} ${path}`;
}

function withMember(
  origins: Map<object, Origin>,
  node: JsonObject,
  [key = "", ...below]: readonly string[],
  value: Json,
): JsonObject {
  const member = below.length === 0 ? value : withMember(origins, objectIn(node, key), below, value);
  return moved(origins, node, Object.fromEntries([...Object.entries(node), [key, member]]));
}

function moved(origins: Map<object, Origin>, from: JsonObject, to: JsonObject): JsonObject {
  const origin = origins.get(from);
  if (origin) origins.set(to, origin);
  return to;
}
