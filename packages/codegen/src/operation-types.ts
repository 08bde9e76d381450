import type { Operation } from "@specmint/spec";
import { listResults } from "./list-results.ts";

/** What the input and the result of an operation consist of. */
export interface OperationTypes {
  /** The members of the result's union. */
  readonly results: readonly string[];
  /** The names of the runtime's types. */
  readonly ofRuntime: readonly string[];
  /** True if it needs those of the operation's module in the types package, as `types`. */
  readonly isTyped: boolean;
  /** The names of the schemas that type failures inside a success. */
  readonly ofSchemas: readonly string[];
  /** Those of them that have another name in the module, which ends in `$`, as no name of a spec does. */
  readonly clashing: readonly string[];
}

/** What the module of an operation may have of the runtime, of the platform and of its own. */
const ownTypes: readonly string[] = [
  "BinaryBody",
  "CallOptions",
  "Client",
  "Exclude",
  "Failure",
  "OperationDefinition",
  "Promise",
  "Status2XX",
  "Status3XX",
  "Status4XX",
  "Status5XX",
  "Success",
];

/** Finds the types that an operation's module has to import. */
export function listOperationTypes(operation: Operation): OperationTypes {
  const { typeName } = operation;
  const ofSchemas = listFailures(operation);
  const own = new Set([...ownTypes, `${typeName}Init`, `${typeName}Result`]);
  const clashing = ofSchemas.filter((name) => own.has(name));
  const results = listResults(operation, (name) => (clashing.includes(name) ? `${name}$` : name));
  const words = new Set(results.flatMap((member) => member.match(/[\w$]+/g) ?? []));
  const isBinary = operation.body?.contents.some(({ kind }) => kind === "binary");
  const inResults = ownTypes.filter((name) => /^(?:Success|Failure|Status)/.test(name) && words.has(name));
  return {
    results,
    ofRuntime: [...(isBinary ? ["BinaryBody"] : []), "CallOptions", ...inResults],
    isTyped: isTyped(operation, words),
    ofSchemas,
    clashing,
  };
}

/** A client neither takes nor gives anything of them where all of it is of the runtime: bytes, and what nothing describes. */
function isTyped({ parameters, body }: Operation, words: ReadonlySet<string>): boolean {
  const isSent = body?.contents.some(({ kind }) => kind !== "binary") ?? false;
  return parameters.length > 0 || isSent || words.has("types");
}

/** Only a success can have one. */
function listFailures({ responses }: Operation): readonly string[] {
  const names = responses.flatMap(({ status, failure }) =>
    failure && status.startsWith("2") ? [failure.schemaName] : [],
  );
  return [...new Set(names)];
}
