import { isJsonObject, type JsonObject, memberOf, objectIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import { listOperations, methods, type OperationAt, operationIdOf } from "../list-operations.ts";
import { listWebhooks, type WebhookAt } from "../list-webhooks.ts";
import {
  freeName,
  functionName,
  isIdentifier,
  kebabCase,
  operationTypeNames,
  responseTypeName,
  typeName,
  upperFirst,
} from "../names.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { Direction } from "./direction-forms.ts";
import type { SchemaForms } from "./schema-forms.ts";
import { takenByClient, takenByTypes } from "./taken-names.ts";

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
  /** Of an operation, webhook or callback where it is used: several may be references to one. */
  readonly used: (use: WebhookAt) => SettledName;
  readonly renamed: readonly Renamed[];
}

/** Gives names out: each once, and each file name once on disks that ignore case. */
interface Namer {
  readonly names: Map<string, string>;
  readonly files: Map<string, string>;
}

function newNamer(taken: readonly string[]): Namer {
  return {
    names: new Map(taken.map((name) => [name, "a part of every package"])),
    files: new Map([["index", "a part of every package"]]),
  };
}

/** Disks take 255 bytes, with an ending and what an interrupted run leaves behind it. */
const longestFile = 150;

/** The file name for a name: with a number where another has it. */
function takeFile({ files }: Namer, name: string): string {
  const wanted = kebabCase(name).slice(0, longestFile).replace(/-$/, "") || "part";
  let file = wanted;
  for (let count = 2; files.has(file); count++) file = `${wanted}-${count}`;
  files.set(file, name);
  return file;
}

/** Settles the names of a document, the same for the same document: those that need no change first. */
export function settleNames(document: JsonObject, forms: SchemaForms): SettledNames {
  const names = known.get(document) ?? nameAll(document, forms);
  known.set(document, names);
  return names;
}

const known = new WeakMap<JsonObject, SettledNames>();

function nameAll(document: JsonObject, forms: SchemaForms): SettledNames {
  const renamed: Renamed[] = [];
  const types = newNamer(takenByTypes);
  const schemas = nameSchemas(document, forms, types, renamed);
  const operations = nameOperations(document, listOperations(document), types, renamed);
  const webhooks = nameWebhooks(document, types, operations);
  return {
    schema: (key, direction) => schemas.get(`${direction} ${key}`) ?? unnamed,
    operation: (pointer) => operations.get(pointer) ?? webhooks.get(pointer) ?? unnamed,
    used: (use) => operations.get(keyOf(use)) ?? webhooks.get(keyOf(use)) ?? unnamed,
    renamed,
  };
}

/** Unlike any JSON pointer, which is empty or begins with a slash. */
function keyOf({ at, callback }: WebhookAt): string {
  return JSON.stringify([at.path, at.tokens, callback?.name, callback?.operation]);
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
    const name = freeName(wanted, (one) => types.names.has(one));
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

function nameOperations(
  document: JsonObject,
  operations: readonly OperationAt[],
  types: Namer,
  renamed: Renamed[],
): ReadonlyMap<string, SettledName> {
  const functions = newNamer(takenByClient);
  // A module that exports a function `then` is taken for a promise: `await import(…)` calls the function.
  functions.names.set("then", "what `await import(…)` calls");
  const ids = new Set<string>();
  const found = new Map<string, SettledName>();
  const plain = operations.filter((operation) => isIdentifier(operationIdOf(operation)));
  for (const operation of [...plain, ...operations.filter((one) => !isIdentifier(operationIdOf(one)))]) {
    const wanted = functionName(operationIdOf(operation));
    const what = `${operation.method} ${operation.path}`;
    const tokens = [...operation.tokens, "operationId"];
    const name = freeName(wanted, (one) => functions.names.has(one));
    const typed = takeTypes(document, operation.node, upperFirst(name), what, types, functions);
    const renaming =
      name === wanted ? typed.clash : { wanted, name, other: functions.names.get(wanted) ?? "" };
    for (const one of [name, ...initAndResult(typed.name)]) functions.names.set(one, what);
    const settled = { name, typeName: typed.name, fileName: takeFile(functions, name) };
    found.set(formatPointer(operation.tokens), settled);
    found.set(keyOf({ at: operation }), settled);
    const isDuplicate = ids.has(operationIdOf(operation));
    ids.add(operationIdOf(operation));
    // Two operations with one `operationId` are an error of their own.
    if (renaming && !isDuplicate) renamed.push({ what, ...renaming, tokens });
  }
  return found;
}

interface Taken {
  readonly name: string;
  /** The name that the wanted prefix would have led to and something else has, and what it becomes. */
  readonly clash?: Pick<Renamed, "wanted" | "name" | "other">;
}

/** The types of an operation that stand beside its function in the client. */
function initAndResult(prefix: string): readonly string[] {
  return [`${prefix}Init`, `${prefix}Result`];
}

/** A prefix with which all types of an operation have names of their own; of a webhook, to which no function belongs. */
function takeTypes(
  document: JsonObject,
  node: JsonObject,
  wanted: string,
  what: string,
  types: Namer,
  functions?: Namer,
): Taken {
  const request = resolveRef(document, memberOf(node, "requestBody") ?? {}, [])?.node;
  const bodies = Object.keys(objectIn(request, "content"));
  const namesOf = (prefix: string): readonly string[] => {
    const statuses = ["2XX", ...Object.keys(objectIn(node, "responses"))];
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
  const clashOf = (prefix: string): string | undefined =>
    namesOf(prefix).find((one) => types.names.has(one)) ??
    initAndResult(prefix).find((one) => functions?.names.has(one));
  const name = freeName(wanted, (prefix) => clashOf(prefix) !== undefined);
  const clash = clashOf(wanted);
  const other = types.names.get(clash ?? "") ?? functions?.names.get(clash ?? "") ?? "";
  for (const one of namesOf(name)) types.names.set(one, what);
  if (clash === undefined) return { name };
  return { name, clash: { wanted: clash, name: name + clash.slice(wanted.length), other } };
}

/** Webhooks by their keys; callbacks by their operation and name. */
function nameWebhooks(
  document: JsonObject,
  types: Namer,
  operations: ReadonlyMap<string, SettledName>,
): ReadonlyMap<string, SettledName> {
  const files = newNamer([]);
  const named = listWebhooks(document).flatMap((use): [string, SettledName][] => {
    const { at, callback } = use;
    const owner = callback && operations.get(formatPointer(callback.operation))?.typeName;
    const key = callback ? `${owner ?? ""} ${callback.name}` : at.path;
    const wanted = upperFirst(
      typeName(operationsIn(at.item) === 1 ? key : `${key} ${at.method.toLowerCase()}`),
    );
    const { name } = takeTypes(document, at.node, wanted, `webhook \`${at.path}\``, types);
    const settled = { name, typeName: name, fileName: takeFile(files, name) };
    return [
      [formatPointer(at.tokens), settled],
      [keyOf(use), settled],
    ];
  });
  return new Map(named);
}

/** How many operations a path item has. */
function operationsIn(item: JsonObject): number {
  const fields = methods.filter((method) => isJsonObject(item[method]));
  return fields.length + Object.keys(objectIn(item, "additionalOperations")).length;
}
