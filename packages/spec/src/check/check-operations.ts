import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { objectIn, stringIn } from "../json.ts";
import { type OperationAt, operationIdOf } from "../list-operations.ts";
import { functionName, suggestIdentifier } from "../names.ts";
import type { Settled } from "../settled.ts";
import type { Source } from "../source.ts";

/** Checks the paths, and each operation's `operationId` and parameters. */
export function checkOperations(source: Settled): readonly Diagnostic[] {
  const first = new Map<string, OperationAt>();
  const operations = source.operations.flatMap((operation) => [
    ...checkOperationId(source, operation, first),
    ...checkPathParameters(source, operation),
    ...checkUnique(source, operation),
  ]);
  return [...checkPaths(source), ...operations];
}

/** A path may have a query, as many an API's has; its operations' parameters are added to that. */
function checkPaths(source: Source): readonly Diagnostic[] {
  return Object.keys(objectIn(source.value, "paths"))
    .filter((path) => path.startsWith("/") && path.includes("#"))
    .map((path) => diagnose("path-fragment", source.place(["paths", path]), { path }));
}

/** An operation as it is spoken of: `PUT /groups/{id}`. */
export function nameOperation({ method, path }: OperationAt): string {
  return `${method} ${path}`;
}

function checkOperationId(
  source: Source,
  operation: OperationAt,
  first: Map<string, OperationAt>,
): readonly Diagnostic[] {
  const id = stringIn(operation.node, "operationId");
  if (id === undefined || id === "") {
    const words = stringIn(operation.node, "summary") ?? `${operation.method} ${operation.path}`;
    const suggestion = suggestIdentifier(words);
    const params = {
      operation: nameOperation(operation),
      name: functionName(operationIdOf(operation)),
      suggestion,
    };
    return [diagnose("missing-operation-id", source.place(operation.tokens), params)];
  }
  const place = source.place([...operation.tokens, "operationId"]);
  const other = first.get(id);
  if (!other) first.set(id, operation);
  return other ? [diagnose("duplicate-operation-id", place, { id, other: nameOperation(other) })] : [];
}

/** A name stands once in each place (OpenAPI Specification, Operation Object, `parameters`). */
function checkUnique(source: Source, operation: OperationAt): readonly Diagnostic[] {
  const seen = new Set<string>();
  return operation.parameters.flatMap(({ node, tokens }) => {
    const [name, place] = [stringIn(node, "name") ?? "", stringIn(node, "in") ?? ""];
    const key = `${place} ${name}`;
    const params = { name, in: place, operation: nameOperation(operation) };
    if (seen.has(key)) return [diagnose("duplicate-parameter", source.place(tokens), params)];
    seen.add(key);
    return [];
  });
}

function checkPathParameters(source: Source, operation: OperationAt): readonly Diagnostic[] {
  const inPath = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const described = operation.parameters.filter(({ node }) => node["in"] === "path");
  const report = (name: string, tokens: readonly string[]): Diagnostic =>
    diagnose("undefined-path-parameter", source.place(tokens), { name, operation: nameOperation(operation) });
  return [
    ...inPath
      .filter((name) => !described.some(({ node }) => node["name"] === name))
      .map((name) => report(name, operation.tokens)),
    ...described
      .filter(({ node }) => !inPath.includes(stringIn(node, "name") ?? "") || node["required"] !== true)
      .map(({ node, tokens }) => report(stringIn(node, "name") ?? "", tokens)),
  ];
}
