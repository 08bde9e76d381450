import type { Model } from "@specmint/spec";
import { emitOptionTypes, needsBaseUrl } from "./emit-client-options.ts";
import { emitFolderIndex } from "./emit-folder-index.ts";
import { emitOperation } from "./emit-operation.ts";
import { compareSecurity, emitAlternatives, type Security } from "./emit-security.ts";
import { emitServers } from "./emit-server.ts";
import { type Emitted, emitRuntimeCall, emitRuntimeImport } from "./emitted.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";

/**
 * The files of a client package: `client.ts` and a module for each operation, which is all that a program needs that
 * imports them one by one; `fetch-client.ts` and `index.ts` for one that wants openapi-fetch's typed methods as well.
 *
 * @param typesPackage Name of the API's types package.
 * @param userAgent What its clients call themselves.
 */
export function emitClient(model: Model, typesPackage: string, userAgent: string): readonly GeneratedFile[] {
  const security = compareSecurity(model);
  const schemaFiles = new Map(model.schemas.map(({ name, fileName }) => [name, fileName]));
  return [
    { path: "client.ts", text: emitCreateClient(model, security, userAgent) },
    { path: "fetch-client.ts", text: emitFetchClient(model, typesPackage) },
    ...model.operations.map((operation) =>
      emitOperation({ model, security, schemaFiles, typesPackage }, operation),
    ),
    emitOperations(model),
    { path: "index.ts", text: emitIndex(model) },
  ];
}

function emitOperations({ file, operations }: Model): GeneratedFile {
  const exports = operations.map(
    ({ id, typeName, fileName }) =>
      `export { type ${typeName}Init, type ${typeName}Result, ${id} } from "./${fileName}.ts";`,
  );
  return emitFolderIndex(file, "operations", exports);
}

function emitIndex(model: Model): string {
  return `${header(model.file)}

export { type Client, type ClientOptions, createClient } from "./fetch-client.ts";
export * from "./operations/index.ts";
`;
}

function emitCreateClient(model: Model, security: Security, userAgent: string): string {
  const server = emitServers(model.servers);
  const alternatives = emitAlternatives(security.shared);
  const query = emitQuery(model);
  const imports = ["createApiClient", ...server.imports, ...alternatives.imports, ...query.imports];
  return `${header(model.file)}

import type * as runtime$ from "@specmint/runtime";
${emitRuntimeImport(imports)}

const definition: runtime$.ApiDefinition = {
  server: ${server.text},
  security: ${alternatives.text},
${emitOptionNames(security)}${query.text}  userAgent: ${quote(userAgent)},
};

${docComment([`A client of ${model.title}, with credentials, server and errors of its own: what operations take.`])}export type Client = runtime$.AnyClient;

/** What \`createClient\` takes. */
export type ClientOptions = runtime$.ClientOptions${emitOptionTypes(model, security)};

${docComment(clientWords(model))}export function createClient(${emitParameter(model)}): Client {
  return createApiClient$(definition, options);
}
`;
}

function emitFetchClient(model: Model, typesPackage: string): string {
  return `${header(model.file)}

import type * as runtime$ from "@specmint/runtime";
import type { paths } from ${quote(typesPackage)};
import { type ClientOptions, createClient as createClient$ } from "./client.ts";

export type { ClientOptions } from "./client.ts";

${docComment([`A client of ${model.title}: an openapi-fetch client with credentials, server and errors of its own.`])}export type Client = runtime$.ApiClient<paths>;

${docComment(clientWords(model))}export function createClient(${emitParameter(model)}): Client {
  return createClient$(options) as Client;
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

/** The names of the credential options, where the list of alternatives does not have them all. */
function emitOptionNames({ only, credentials }: Security): string {
  if (only) return "";
  return `  credentialOptions: [${credentials.map(({ option }) => quote(option)).join(", ")}],\n`;
}

function emitQuery({ operations }: Model): Emitted {
  const hasQuery = operations.some(({ parameters }) => parameters.some((one) => one.in === "query"));
  if (!hasQuery) return { text: "", imports: [] };
  const { text, imports } = emitRuntimeCall("querySerializer", { text: "{}", imports: [] });
  return { text: `  serializeQuery: ${text},\n`, imports };
}
