import {
  type Model,
  rawTypes,
  runtimeTypes,
  runtimeValues,
  takenByClient,
  takenByTypes,
} from "@specmint/spec";
import { emitOptionTypes, needsBaseUrl } from "./emit-client-options.ts";
import { emitDefinition } from "./emit-definition.ts";
import { emitOperation } from "./emit-operation.ts";
import type { PackageFacts } from "./emit-package.ts";
import { compareSecurity, type Security } from "./emit-security.ts";
import { emitHiddenExports } from "./emit-type-exports.ts";
import { emitImports, runtimeEntry } from "./emitted.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";

/**
 * The files of a client package: `client.ts` and a module for each operation, which is all that a program needs that
 * imports them one by one; `fetch-client.ts` and `index.ts` for one that wants openapi-fetch's typed methods as well;
 * and `definition.ts`, what both clients are made of.
 */
export function emitClient(
  model: Model,
  { typesPackage, userAgent }: PackageFacts,
  { keys }: NamedSchemas = namedSchemas(model),
): readonly GeneratedFile[] {
  const security = compareSecurity(model);
  const schemaFiles = new Map(model.schemas.map(({ name, fileName }) => [name, fileName]));
  return [
    { path: "definition.ts", text: emitDefinition(model, security, userAgent) },
    { path: "client.ts", text: emitCreateClient(model, security) },
    { path: "fetch-client.ts", text: emitFetchClient(model, typesPackage) },
    ...model.operations.map((operation) =>
      emitOperation({ model, security, schemaFiles, typesPackage, keys }, operation),
    ),
    { path: "index.ts", text: emitIndex(model, typesPackage) },
  ];
}

function listOperationExports({ operations }: Model): readonly string[] {
  return operations.map(
    ({ id, typeName, fileName }) =>
      `export { type ${typeName}Init, type ${typeName}Result, ${id} } from "./operations/${fileName}.ts";`,
  );
}

/** Nothing that the package has of its own is hidden by a type: that would be so if all were \`export *\`. */
function emitIndex(model: Model, typesPackage: string): string {
  const { file, schemas, operations } = model;
  const taken = new Set([
    ...takenByClient,
    ...operations.flatMap(({ id, typeName }) => [id, `${typeName}Init`, `${typeName}Result`]),
  ]);
  const types = [...takenByTypes, ...schemas.map(({ name }) => name)];
  const own = listOperationExports(model).map((line) => `${line}\n`);
  return `${header(file)}

export { type Client, type ClientOptions, createClient } from "./fetch-client.ts";
${own.join("")}export {
${runtimeValues.map((name) => `  ${name},\n`).join("")}} from ${quote(runtimeEntry)};
export type {
${runtimeTypes.map((name) => `  ${name},\n`).join("")}} from ${quote(runtimeEntry)};
export type { ${rawTypes.join(", ")} } from ${quote(`${runtimeEntry}/raw`)};
export type * from ${quote(typesPackage)};
${emitHiddenExports(types, taken, typesPackage)}`;
}

function emitCreateClient(model: Model, security: Security): string {
  return `${header(model.file)}

${emitImports(runtimeEntry, ["ApiClient", "ClientOptions", ...listCredentialTypes(security)], ["createClient"], ["ClientOptions", "createClient"])}import { definition } from "./definition.ts";

export type { ${[...listCredentialTypes(security), "Middleware"].join(", ")} } from ${quote(runtimeEntry)};
export { addMiddleware, removeMiddleware } from ${quote(runtimeEntry)};

${docComment([`A client of ${model.title}, with credentials, server and errors of its own: what operations take.`])}${emitClientType(model, "ApiClient")}
/** What \`createClient\` takes. */
export type ClientOptions = ClientOptions$${emitOptionTypes(model, security)};

${docComment(clientWords(model))}export function createClient(${emitParameter(model)}): Client {
  return createClient$(definition, options) as Client;
}
`;
}

/** The runtime's types that a client's own consists of. */
function listCredentialTypes({ credentials }: Security): readonly string[] {
  const isBasic = credentials.map(({ scheme }) => scheme === "basic");
  return [
    ...(isBasic.includes(true) ? ["BasicCredentialOption"] : []),
    ...(isBasic.includes(false) ? ["CredentialOption"] : []),
  ];
}

function emitFetchClient(model: Model, typesPackage: string): string {
  const raw = quote(`${runtimeEntry}/raw`);
  return `${header(model.file)}

import { createRawClient, type RawClient } from ${raw};
import type { paths } from ${quote(typesPackage)};
import type { ClientOptions } from "./client.ts";
import { definition } from "./definition.ts";

export type { ClientOptions } from "./client.ts";

${docComment([`A client of ${model.title}: an openapi-fetch client with credentials, server and errors of its own.`])}${emitClientType(model, "RawClient<paths>")}
${docComment(clientWords(model))}export function createClient(${emitParameter(model)}): Client {
  return createRawClient<paths>(definition, options) as Client;
}
`;
}

/** The declaration of a client's type. */
function emitClientType({ slug }: Model, base: string): string {
  return `export interface Client extends ${base} {
  /** The API that the client is of; operations of another API do not take it. */
  readonly "~api": ${quote(slug)};
}
`;
}

function clientWords({ title }: Model): readonly string[] {
  return [
    `Makes a client of ${title}.`,
    "Without credentials in the options, they are read from the environment when a call is made.",
  ];
}

function emitParameter(model: Model): string {
  return `options: ClientOptions${needsBaseUrl(model) ? "" : " = {}"}`;
}
