import { type Operation, operationTypeNames, responseTypeName } from "@specmint/spec";
import { listResults } from "./list-results.ts";

/** What the input and the result of an operation consist of. */
export interface OperationTypes {
  /** The members of the result's union. */
  readonly results: readonly string[];
  /** The names of the runtime's types. */
  readonly ofRuntime: readonly string[];
  /** The names of those of the operation's module in the types package. */
  readonly ofOperation: readonly string[];
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
    ofOperation: listOwn(operation, words),
    ofSchemas,
    clashing,
  };
}

function listOwn(
  { typeName, parameters, body, responses }: Operation,
  words: ReadonlySet<string>,
): readonly string[] {
  const names = operationTypeNames(typeName);
  const contents = body?.contents ?? [];
  const bodies = contents.flatMap(({ kind }, index) =>
    kind === "binary" ? [] : [contents.length === 1 ? names.body : `${names.body}${index + 1}`],
  );
  const answers = responses.map(({ status }) => responseTypeName(typeName, status));
  return [
    ...(parameters.length > 0 ? [names.params] : []),
    ...bodies,
    ...answers.filter((name) => words.has(name)),
  ];
}

/** Only a success can have one. */
function listFailures({ responses }: Operation): readonly string[] {
  const names = responses.flatMap(({ status, failure }) =>
    failure && status.startsWith("2") ? [failure.schemaName] : [],
  );
  return [...new Set(names)];
}
