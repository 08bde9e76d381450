import type { Credential, Model, Server, ServerVariable } from "@specmint/spec";
import { emitOperation } from "./emit-operation.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { pure } from "./pure.ts";

/**
 * The files of a client package.
 *
 * @param typesPackage Name of the API's types package.
 * @param userAgent What its clients call themselves.
 */
export function emitClient(model: Model, typesPackage: string, userAgent: string): readonly GeneratedFile[] {
  return [
    { path: "client.ts", text: emitCreateClient(model, typesPackage, userAgent) },
    ...model.operations.map((operation) => emitOperation(model, operation, typesPackage)),
    { path: "index.ts", text: emitIndex(model) },
  ];
}

function emitIndex(model: Model): string {
  const operations = model.operations.map(
    ({ id, typeName, fileName }) => `
export { type ${typeName}Init, type ${typeName}Result, ${id} } from "./operations/${fileName}.ts";`,
  );
  return `${header(model.file)}

export { type Client, type ClientOptions, createClient } from "./client.ts";${operations.join("")}
`;
}

function emitCreateClient(model: Model, typesPackage: string, userAgent: string): string {
  return `${header(model.file)}

import {
  ${listRuntimeImports(model).join(",\n  ")},
} from "@specmint/runtime";
import type { paths } from ${quote(typesPackage)};

const definition: ApiDefinition = {
  server: ${emitServer(model.server)},
  security: [${block(model.security.map(emitAlternative), "  ")}],
${hasQuery(model) ? `  serializeQuery: ${pure("querySerializer({})")},\n` : ""}  userAgent: ${quote(userAgent)},
};

${docComment([`A client of ${model.title}: an openapi-fetch client with credentials, server and errors of its own.`])}export type Client = ApiClient<paths>;

/** What \`createClient\` takes. */
export type ClientOptions = RuntimeOptions${emitOptionTypes(model)};

${docComment([
  `Makes a client of ${model.title}.`,
  "Without credentials in the options, they are read from the environment when a call is made.",
])}export function createClient(options: ClientOptions = {}): Client {
  return createApiClient<paths>(definition, options);
}
`;
}

/** The lines of a list or object literal's inside, each followed by a comma; nothing for an empty one. */
function block(items: readonly string[], indent: string): string {
  return items.length === 0 ? "" : `\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}`;
}

function hasQuery({ operations }: Model): boolean {
  return operations.some(({ parameters }) => parameters.some((parameter) => parameter.in === "query"));
}

function listRuntimeImports(model: Model): readonly string[] {
  const { security, server } = model;
  const places = security.flat().map((credential) => credential.in);
  return [
    "type ApiClient",
    "type ApiDefinition",
    "createApiClient",
    "type ClientOptions as RuntimeOptions",
    ...(places.length > 0 ? ["type CredentialOption"] : []),
    ...(places.includes("cookie") ? ["inCookie"] : []),
    ...(places.includes("query") ? ["inQuery"] : []),
    ...(hasQuery(model) ? ["querySerializer"] : []),
    ...(server.variables.length > 0 ? ["serverTemplate"] : []),
  ];
}

function emitServer({ url, variables }: Server): string {
  if (variables.length === 0) return quote(url);
  return pure(`serverTemplate(${quote(url)}, [${block(variables.map(emitVariable), "  ")}])`);
}

function emitVariable(variable: ServerVariable): string {
  const env = variable.env === undefined ? "" : ` env: ${quote(variable.env)},`;
  const values = variable.enum.map(quote).join(", ");
  return `{ name: ${quote(variable.name)}, option: ${quote(variable.option)},${env} required: ${variable.required}, default: ${quote(variable.default)}, enum: [${values}] }`;
}

function emitAlternative(alternative: readonly Credential[]): string {
  return `[${block(alternative.map(emitCredential), "    ")}]`;
}

const places: Readonly<Record<Credential["in"], string>> = {
  header: "",
  query: ", place: inQuery",
  cookie: ", place: inCookie",
};

function emitCredential({ option, env, in: where, name, prefix }: Credential): string {
  const variable = env === undefined ? "" : ` env: ${quote(env)},`;
  return `{ option: ${quote(option)},${variable} name: ${quote(name)}, prefix: ${quote(prefix)}${places[where]} }`;
}

function emitOptionTypes({ security, server }: Model): string {
  const credentials = security.filter((alternative) => alternative.length > 0);
  const all = [...new Map(credentials.flat().map((credential) => [credential.option, credential])).values()];
  const none = `{ ${all.map(({ option }) => `${option}?: undefined`).join("; ")} }`;
  const alternatives = credentials.map((alternative) => emitCredentialOptions(alternative, all));
  const union =
    all.length === 0 ? "" : ` & (\n${[...alternatives, none].map((type) => `  | ${type}\n`).join("")})`;
  const variables = server.variables.map(emitVariableOption);
  return union + (variables.length === 0 ? "" : ` & {\n${variables.join("")}}`);
}

/** One alternative: its own options, and the others' ruled out. */
function emitCredentialOptions(alternative: readonly Credential[], all: readonly Credential[]): string {
  const own = alternative.map(
    (credential) =>
      `${docComment(credentialWords(credential), "      ")}      ${credential.option}${alternative.length === 1 ? "?" : ""}: CredentialOption | undefined;\n`,
  );
  const others = all
    .filter(({ option }) => !alternative.some((credential) => credential.option === option))
    .map(({ option }) => `      ${option}?: undefined;\n`);
  return `{\n${[...own, ...others].join("")}    }`;
}

function credentialWords({ description, env, in: where, name, prefix }: Credential): readonly string[] {
  const sent = `Sent as ${where} \`${name}${prefix ? `: ${prefix.trim()} …` : ""}\`.`;
  const kinds = "A value, or a function that is called for each attempt.";
  return [description, kinds, sent, ...(env === undefined ? [] : [`From the environment: \`${env}\`.`])];
}

function emitVariableOption({
  option,
  description,
  env,
  required,
  default: value,
  enum: values,
}: ServerVariable): string {
  const words = [
    description,
    required ? `Required: there is no default.` : `Default: \`${value}\`.`,
    ...(env === undefined ? [] : [`From the environment: \`${env}\`.`]),
  ];
  const type = values.length === 0 ? "string" : values.map(quote).join(" | ");
  return `${docComment(words, "  ")}  ${option}?: ${type} | undefined;\n`;
}
