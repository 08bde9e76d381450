import { type JsonObject, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { listOperations, type OperationAt } from "../list-operations.ts";
import { listWebhooks } from "../list-webhooks.ts";
import {
  functionName,
  isIdentifier,
  kebabCase,
  operationTypeNames,
  responseTypeName,
  typeName,
  upperFirst,
} from "../names.ts";
import type { Direction } from "./direction-forms.ts";
import type { SchemaForms } from "./schema-forms.ts";

/** The name of a part of the spec in the packages, and that of its modules. */
export interface SettledName {
  readonly name: string;
  /** Prefix of type names; for a schema the name. */
  readonly typeName: string;
  /** Kebab-case, unique among its like whatever the case. */
  readonly fileName: string;
}

/** A part of the spec that could not have the name it would have by itself. */
export interface Renamed {
  readonly what: string;
  readonly wanted: string;
  readonly name: string;
  /** What has that name. */
  readonly other: string;
  readonly tokens: readonly string[];
}

/** Every name of the packages. */
export interface SettledNames {
  readonly schema: (key: string, direction: Direction) => SettledName;
  /** By the JSON pointer to the operation, those of webhooks and callbacks too. */
  readonly operation: (pointer: string) => SettledName;
  readonly renamed: readonly Renamed[];
}

/** What every types package exports. */
const takenByTypes = ["components", "operations", "paths", "webhooks"];

/** What every client package exports beside its operations. */
const takenByClient = [
  "ApiError",
  "Client",
  "ClientOptions",
  "ConnectionError",
  "CredentialOption",
  "InvalidRequestError",
  "MissingCredentialsError",
  "RedirectError",
  "ResponseParseError",
  "SpecmintError",
  "TimeoutError",
  "createClient",
  "unwrap",
];

/** Gives names out: each once, and each file name once on disks that ignore case. */
interface Namer {
  readonly names: Map<string, string>;
  readonly files: Map<string, string>;
}

function newNamer(taken: readonly string[]): Namer {
  return { names: new Map(taken.map((name) => [name, "a part of every package"])), files: new Map() };
}

/** The file name for a name: with a number where another has it. */
function takeFile({ files }: Namer, name: string): string {
  const wanted = kebabCase(name) || "part";
  let file = wanted;
  for (let count = 2; files.has(file); count++) file = `${wanted}-${count}`;
  files.set(file, name);
  return file;
}

/** Settles the names of a document, the same for the same document: those that need no change first. */
export function settleNames(document: JsonObject, forms: SchemaForms): SettledNames {
  const renamed: Renamed[] = [];
  const types = newNamer(takenByTypes);
  const schemas = nameSchemas(document, forms, types, renamed);
  const operations = nameOperations(listOperations(document), types, renamed);
  const webhooks = nameWebhooks(document, types, operations);
  return {
    schema: (key, direction) => schemas.get(`${direction} ${key}`) ?? unnamed,
    operation: (pointer) => operations.get(pointer) ?? webhooks.get(pointer) ?? unnamed,
    renamed,
  };
}

/** What the checks complain of has none. */
const unnamed: SettledName = { name: "", typeName: "", fileName: "" };

function nameSchemas(
  document: JsonObject,
  { split }: SchemaForms,
  types: Namer,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const keys = Object.keys(objectIn(objectIn(document, "components"), "schemas"));
  const found = new Map<string, SettledName>();
  const take = (wanted: string, what: string, tokens: readonly string[]): SettledName => {
    const name = free(wanted, (one) => types.names.has(one));
    if (name !== wanted) renamed.push({ what, wanted, name, other: types.names.get(wanted) ?? "", tokens });
    types.names.set(name, what);
    return { name, typeName: name, fileName: takeFile(types, name) };
  };
  for (const key of [...keys.filter(isIdentifier), ...keys.filter((one) => !isIdentifier(one))]) {
    const tokens = ["components", "schemas", key];
    const named = take(typeName(key), `schema \`${key}\``, tokens);
    found.set(`response ${key}`, named);
    found.set(`request ${key}`, named);
  }
  for (const key of keys.filter((one) => split.has(one))) {
    const read = found.get(`response ${key}`)?.name ?? "";
    const what = `the form of schema \`${key}\` in requests`;
    found.set(`request ${key}`, take(`${read}Write`, what, ["components", "schemas", key]));
  }
  return found;
}

/** The first of `name`, `name2`, `name3` … that is free. */
function free(name: string, isTaken: (name: string) => boolean): string {
  let candidate = name;
  for (let count = 2; isTaken(candidate); count++) candidate = `${name}${count}`;
  return candidate;
}

function nameOperations(
  operations: readonly OperationAt[],
  types: Namer,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const functions = newNamer(takenByClient);
  const found = new Map<string, SettledName>();
  const idOf = ({ node }: OperationAt): string => stringIn(node, "operationId") ?? "";
  const named = operations.filter((operation) => idOf(operation) !== "");
  const plain = named.filter((operation) => isIdentifier(idOf(operation)));
  for (const operation of [...plain, ...named.filter((one) => !isIdentifier(idOf(one)))]) {
    const wanted = functionName(idOf(operation));
    const what = `${operation.method} ${operation.path}`;
    const tokens = [...operation.tokens, "operationId"];
    const name = free(wanted, (one) => functions.names.has(one));
    const typed = takeTypes(operation, upperFirst(name), what, types);
    functions.names.set(name, what);
    found.set(formatPointer(operation.tokens), {
      name,
      typeName: typed.name,
      fileName: takeFile(functions, name),
    });
    const other = name === wanted ? typed.other : functions.names.get(wanted);
    if (other !== undefined)
      renamed.push({
        what,
        wanted: name === wanted ? upperFirst(name) : wanted,
        name: name === wanted ? typed.name : name,
        other,
        tokens,
      });
  }
  return found;
}

/** A prefix with which all types of an operation have names of their own. */
function takeTypes(
  { node }: Pick<OperationAt, "node">,
  wanted: string,
  what: string,
  types: Namer,
): { readonly name: string; readonly other?: string } {
  const namesOf = (prefix: string): readonly string[] => {
    const statuses = ["2XX", ...Object.keys(objectIn(node, "responses"))];
    const bodies = Object.keys(objectIn(objectIn(node, "requestBody"), "content"));
    const { params, body } = operationTypeNames(prefix);
    return [
      params,
      body,
      ...bodies.map((_, index) => `${body}${index + 1}`),
      ...statuses.map((status) => responseTypeName(prefix, status)),
      `${prefix}Operation`,
      `${prefix}Webhook`,
    ];
  };
  const clashOf = (prefix: string): string | undefined => namesOf(prefix).find((one) => types.names.has(one));
  const name = free(wanted, (prefix) => clashOf(prefix) !== undefined);
  const clash = clashOf(wanted);
  for (const one of namesOf(name)) types.names.set(one, what);
  return { name, ...(clash === undefined ? {} : { other: types.names.get(clash) ?? "" }) };
}

/** Webhooks by their keys; callbacks by their operation and name. */
function nameWebhooks(
  document: JsonObject,
  types: Namer,
  operations: ReadonlyMap<string, SettledName>,
): ReadonlyMap<string, SettledName> {
  const files = newNamer([]);
  const all = listWebhooks(document);
  const named = all.map(({ at, callback }): [string, SettledName] => {
    const owner = callback && operations.get(formatPointer(callback.operation))?.typeName;
    const key = callback ? `${owner ?? ""} ${callback.name}` : at.path;
    const isAlone = all.filter((one) => one.at.item === at.item).length === 1;
    const wanted = upperFirst(typeName(isAlone ? key : `${key} ${at.method.toLowerCase()}`));
    const { name } = takeTypes(at, wanted, `webhook \`${at.path}\``, types);
    return [formatPointer(at.tokens), { name, typeName: name, fileName: takeFile(files, name) }];
  });
  return new Map(named);
}
