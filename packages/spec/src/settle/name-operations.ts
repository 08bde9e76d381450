import type { JsonObject } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { type OperationAt, operationIdOf } from "../list-operations.ts";
import { functionName, upperFirst } from "../names.ts";
import type { Renamed, SettledName } from "../settled.ts";
import { keyOfUse } from "./key-of-use.ts";
import { listTypes } from "./list-types.ts";
import { type Namer, newNamer, takeFile, takeName } from "./namer.ts";
import { takenByClient } from "./taken-names.ts";

/** Names the operations, by their JSON pointers and by the keys of their uses. */
export function nameOperations(
  document: JsonObject,
  operations: readonly OperationAt[],
  types: Namer,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const functions = newNamer(takenByClient);
  // A module that exports a function `then` is taken for a promise: `await import(…)` calls the function.
  functions.names.set("then", "what `await import(…)` calls");
  const kept = new Set(operations.map((operation) => functionName(operationIdOf(operation))));
  const keptTypes = new Set([...kept].map(typesOf));
  const ids = new Set<string>();
  const found = new Map<string, SettledName>();
  for (const operation of inOrder(operations)) {
    const id = operationIdOf(operation);
    const { clash, ...named } = nameOperation(
      document,
      operation,
      types,
      functions,
      (name) => kept.has(name) || keptTypes.has(name),
    );
    const settled = { ...named, fileName: takeFile(functions, named.name) };
    found.set(formatPointer(operation.tokens), settled);
    found.set(keyOfUse({ at: operation }), settled);
    const tokens = [...operation.tokens, "operationId"];
    // Two operations with one `operationId` are an error of their own.
    if (clash && !ids.has(id)) renamed.push({ what: nameOf(operation), ...clash, tokens });
    ids.add(id);
  }
  return found;
}

/** The function and the prefix of its types, which can be taken where the function's name is free. */
function nameOperation(
  document: JsonObject,
  operation: OperationAt,
  types: Namer,
  functions: Namer,
  isKept: (name: string) => boolean,
): Omit<SettledName, "fileName"> & Pick<ReturnType<typeof takeName>, "clash"> {
  const what = nameOf(operation);
  const called = takeName(
    functionName(operationIdOf(operation)),
    what,
    // The examples stand beside the builders of schemas.
    (name) => [
      [functions, [name]],
      [types, [`${name}Examples`]],
    ],
    isKept,
  );
  const typed = takeName(
    typesOf(called.name),
    what,
    // A client has the types of its operations beside those of its own: `BinaryBody`.
    (prefix) => {
      const listed = listTypes(document, operation.node, prefix);
      return [
        [types, listed],
        [functions, [...listed, `${prefix}Init`, `${prefix}Result`]],
      ];
    },
    isKept,
  );
  const clash = called.clash ?? typed.clash;
  return { name: called.name, typeName: typed.name, ...(clash ? { clash } : {}) };
}

/** The prefix of an operation's types: that of `delete_` is `Delete`. */
function typesOf(functionName: string): string {
  return upperFirst(functionName).replace(/_$/, "");
}

function nameOf({ method, path }: OperationAt): string {
  return `${method} ${path}`;
}

/** Those whose `operationId` is such a name already come first. */
function inOrder(operations: readonly OperationAt[]): readonly OperationAt[] {
  const isName = (operation: OperationAt): boolean =>
    functionName(operationIdOf(operation)) === operationIdOf(operation);
  return operations.toSorted((a, b) => Number(isName(b)) - Number(isName(a)));
}
