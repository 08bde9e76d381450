import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { objectIn, stringIn } from "../json.ts";
import { listOperations, type OperationAt } from "../list-operations.ts";
import {
  isIdentifier,
  kebabCase,
  operationTypeNames,
  responseTypeName,
  suggestIdentifier,
  upperFirst,
} from "../names.ts";
import type { Source } from "../source.ts";
import { nameOperation } from "./check-operations.ts";

/** A part of the spec that becomes an exported name. */
interface Named {
  readonly name: string;
  readonly what: string;
  readonly tokens: readonly string[];
}

/** What every types package exports. */
const takenByTypes = ["components", "operations", "paths"];

/** What every client package exports, and what the module of an operation uses. */
const takenByClient = [
  "ApiError",
  "CallOptions",
  "Client",
  "ClientOptions",
  "ConnectionError",
  "CredentialOption",
  "Failure",
  "Fetch",
  "HeaderOptions",
  "InvalidRequestError",
  "MissingCredentialsError",
  "OperationDefinition",
  "RedirectError",
  "RequestEvent",
  "ResponseEvent",
  "ResponseParseError",
  "RetryEvent",
  "SpecmintError",
  "Status2XX",
  "Status3XX",
  "Status4XX",
  "Status5XX",
  "Success",
  "TimeoutError",
  "callOperation",
  "createClient",
  "headerSerializer",
  "headerStyle",
  "operation",
  "pathSerializer",
  "querySerializer",
  "style",
  "types",
  "unwrap",
];

/** Checks that the schemas and operations have names of their own, as exports and as files. */
export function checkNames(source: Source): readonly Diagnostic[] {
  const schemas = Object.keys(objectIn(objectIn(source.value, "components"), "schemas")).map((name) => ({
    name,
    what: `schema \`${name}\``,
    tokens: ["components", "schemas", name],
  }));
  const operations = withDistinctIds(listOperations(source.value));
  return [
    ...schemas
      .filter(({ name }) => !isIdentifier(name))
      .map(({ name, tokens }) => {
        const suggestion = upperFirst(suggestIdentifier(name));
        return diagnose("not-an-identifier", source.place(tokens), { what: "schema", name, suggestion });
      }),
    ...reportCollisions(source, [
      ...findCollisions(takenByClient, operations.map(functionName)),
      ...findCollisions(takenByTypes, [...schemas, ...operations.flatMap(typeNames)]),
    ]),
  ];
}

/** Equal ids are reported by `checkOperations`; here they would only repeat that. */
function withDistinctIds(operations: readonly OperationAt[]): readonly OperationAt[] {
  const ids = operations.map(({ node }) => stringIn(node, "operationId"));
  return operations.filter((_, index) => ids[index] !== undefined && ids.indexOf(ids[index]) === index);
}

function functionName(operation: OperationAt): Named {
  const name = stringIn(operation.node, "operationId") ?? "";
  return { name, what: nameOperation(operation), tokens: [...operation.tokens, "operationId"] };
}

function typeNames(operation: OperationAt): readonly Named[] {
  const { name: id, what, tokens } = functionName(operation);
  const { params, body } = operationTypeNames(id);
  const responses = Object.keys(objectIn(operation.node, "responses")).map((status) =>
    responseTypeName(id, status),
  );
  return [params, body, ...responses].map((name) => ({ name, what, tokens }));
}

/** A name, and the part of the spec that has it already. */
interface Collision {
  readonly named: Named;
  readonly other: string;
}

/** Two names of a spec collide if they are one file on a disk that ignores case. */
function findCollisions(taken: readonly string[], all: readonly Named[]): readonly Collision[] {
  const first = new Map<string, Named>();
  return all.flatMap((named) => {
    if (taken.includes(named.name)) return [{ named, other: "a part of every package" }];
    const key = kebabCase(named.name);
    const other = first.get(key);
    if (!other) first.set(key, named);
    return other ? [{ named, other: other.what }] : [];
  });
}

/** The same two parts of a spec can collide in several names; one is enough to say. */
function reportCollisions(source: Source, collisions: readonly Collision[]): readonly Diagnostic[] {
  const isFirst = ({ named, other }: Collision, index: number): boolean =>
    index === collisions.findIndex((one) => one.named.what === named.what && one.other === other);
  return collisions
    .filter(isFirst)
    .map(({ named, other }) => diagnose("name-collision", source.place(named.tokens), { ...named, other }));
}
