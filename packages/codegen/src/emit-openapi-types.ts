import type { Model, NamedSchema, Operation, Webhook } from "@specmint/spec";
import { docComment, propertyName } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { operationInterface, webhookInterface } from "./types/emit-call-types.ts";

/** openapi-typescript's `paths`, `webhooks`, `components` and `operations`, put together from the modules that declare them. */
export function emitOpenapiTypes(model: Model): GeneratedFile {
  const webhooks = model.webhooks.filter(({ callback }) => !callback);
  const schemas = model.schemas.filter(({ key }) => key !== undefined);
  return {
    path: "openapi.ts",
    text: `${header(model.file)}

${emitImports(model.operations, webhooks, schemas)}/** The operations by path and method, as openapi-fetch reads them. */
${declareMembers(
  "paths",
  emitItems(model.operations, ({ path }) => path, operationType),
)}
/** What the API sends, by name. */
${declareMembers(
  "webhooks",
  emitItems(
    webhooks,
    ({ key }) => key,
    (one) => `${folders.webhooks}.${webhookInterface(one)}`,
  ),
)}
/** What the spec has names for. */
export interface components {
${emitComponents(schemas)}  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

/** The operations by \`operationId\`. */
${declareMembers("operations", emitOperations(model.operations))}`,
  };
}

/** What the module calls those of the folders; no name of a spec ends so. */
const folders = { operations: "operations$", schemas: "types$", webhooks: "webhooks$" };

function emitImports(
  operations: readonly Operation[],
  webhooks: readonly Webhook[],
  schemas: readonly NamedSchema[],
): string {
  const imports = [
    ...(operations.length > 0 ? [emitImport(folders.operations, "operations")] : []),
    ...(schemas.length > 0 ? [emitImport(folders.schemas, "types")] : []),
    ...(webhooks.length > 0 ? [emitImport(folders.webhooks, "webhooks")] : []),
  ];
  return imports.length === 0 ? "" : `${imports.join("")}\n`;
}

function emitImport(name: string, folder: string): string {
  return `import type * as ${name} from "./${folder}/index.ts";\n`;
}

function declareMembers(name: string, members: readonly string[]): string {
  return members.length === 0
    ? `export type ${name} = { [name: string]: never };\n`
    : `export interface ${name} {\n${members.join("")}}\n`;
}

function emitComponents(schemas: readonly NamedSchema[]): string {
  const members = schemas.map(
    ({ key = "", name }) => `    ${propertyName(key)}: ${folders.schemas}.${name};\n`,
  );
  return members.length === 0 ? "  schemas: never;\n" : `  schemas: {\n${members.join("")}  };\n`;
}

function operationType(operation: Operation): string {
  return `${folders.operations}.${operationInterface(operation)}`;
}

function emitOperations(operations: readonly Operation[]): readonly string[] {
  return operations.map(
    (operation) => `  ${propertyName(operation.operationId || operation.id)}: ${operationType(operation)};\n`,
  );
}

function emitItems<C extends Operation | Webhook>(
  calls: readonly C[],
  keyOf: (call: C) => string,
  interfaceOf: (call: C) => string,
): readonly string[] {
  return [...Map.groupBy(calls, keyOf)].map(([key, own]) =>
    emitPathItem(
      key,
      own.map((one) => emitMethod(one, interfaceOf(one))),
    ),
  );
}

type Method = readonly [key: string, text: string];

/** What the spec has to say of it stands with its own type. */
function emitMethod(call: Operation | Webhook, type: string): Method {
  const { method, summary, deprecated } = call;
  const key = FIELDS.has(method.toLowerCase()) ? method.toLowerCase() : method;
  const doc = docComment(summary, "    ", deprecated ? ["@deprecated"] : []);
  return [key, `${doc}    ${propertyName(key)}: ${type};\n`];
}

const METHODS: readonly string[] = "get put post delete options head patch trace".split(" ");

/** The methods that are fields of a path item; others have their name there as it is sent. */
const FIELDS: ReadonlySet<string> = new Set([...METHODS, "query"]);

function emitPathItem(key: string, methods: readonly Method[]): string {
  const own = new Map(methods);
  const others = methods.filter(([name]) => !METHODS.includes(name));
  return `  ${propertyName(key)}: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
${METHODS.map((name) => own.get(name) ?? `    ${name}?: never;\n`).join("")}${others.map(([, text]) => text).join("")}  };
`;
}
