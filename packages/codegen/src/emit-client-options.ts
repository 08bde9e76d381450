import type { Credential, Model, SecurityAlternative, Server, ServerVariable } from "@specmint/spec";
import type { Security } from "./emit-security.ts";
import { docComment, propertyName, quote } from "./escape.ts";

/** What the options of an API's client have beside those of every client, as types to be added to these by `&`. */
export function emitOptionTypes(model: Model, security: Security): string {
  const { only, credentials } = security;
  const members = [...listServerOptions(model), ...listVariableOptions(model)];
  if (only) return emitExclusive(only, credentials) + emitMembers(members);
  const free = credentials.map((credential) => emitCredentialOption(credential, "  ", "?"));
  return emitMembers([...free, ...members]);
}

/** Whether a client cannot do without options: some calls know no server. */
export function needsBaseUrl({ servers, operations }: Model): boolean {
  return servers.length === 0 && (operations.length === 0 || operations.some(({ server }) => !server));
}

function emitMembers(members: readonly string[]): string {
  return members.length === 0 ? "" : ` & {\n${members.join("")}}`;
}

/** The alternatives, of which the options of only one can be given. */
function emitExclusive(alternatives: readonly SecurityAlternative[], all: readonly Credential[]): string {
  if (all.length === 0) return "";
  const none = `{ ${all.map(({ option }) => `${propertyName(option)}?: undefined`).join("; ")} }`;
  const types = alternatives
    .filter(({ length }) => length > 0)
    .map((alternative) => emitAlternative(alternative, all));
  return ` & (\n${[...types, none].map((type) => `  | ${type}\n`).join("")})`;
}

/** One alternative: its own options, and the others' ruled out. */
function emitAlternative(alternative: SecurityAlternative, all: readonly Credential[]): string {
  const names = new Set(alternative.map(({ option }) => option));
  const mark = alternative.length === 1 ? "?" : "";
  const own = alternative.map((credential) => emitCredentialOption(credential, "      ", mark));
  const others = all
    .filter(({ option }) => !names.has(option))
    .map(({ option }) => `      ${propertyName(option)}?: undefined;\n`);
  return `{\n${[...own, ...others].join("")}    }`;
}

function emitCredentialOption(credential: Credential, indent: string, mark: string): string {
  const type = credential.scheme === "basic" ? "BasicCredentialOption" : "CredentialOption";
  return `${docComment(credentialWords(credential), indent)}${indent}${propertyName(credential.option)}${mark}: ${type} | undefined;\n`;
}

function credentialWords({
  description,
  env,
  in: where,
  name,
  prefix,
  scheme,
}: Credential): readonly string[] {
  const what = scheme === "basic" ? "A user name and password" : "A value";
  const form = scheme === "basic" ? ", as `username:password`" : "";
  const own = [
    `${what}, or a function that is called for each attempt.`,
    `Sent as ${where} \`${name}${prefix ? `: ${prefix.trim()} …` : ""}\`.`,
    ...(env === undefined ? [] : [`From the environment: \`${env}\`${form}.`]),
  ];
  return [description, own.join("\n")];
}

function listServerOptions(model: Model): readonly string[] {
  const [first, ...others] = model.servers;
  if (needsBaseUrl(model)) {
    const words =
      "Where to send the calls: the spec has no server. Only `https`, except for loopback hosts and with `allowHttp`.";
    return [`${docComment(words, "  ")}  baseUrl: string;\n`];
  }
  if (!first || others.length === 0) return [];
  const words = [`Which of the API's servers the calls go to. Default: \`${first.url}\`.`];
  const described = model.servers.filter(({ description }) => description);
  const all = described.map(({ url, description }) => `- \`${url}\`: ${description}`);
  const urls = [...new Set(model.servers.map(({ url }) => url))];
  return [
    `${docComment([...words, all.join("\n")], "  ")}  server?: ${urls.map(quote).join(" | ")} | undefined;\n`,
  ];
}

/** The options of all server variables; what two servers have in common is one option. */
function listVariableOptions({ servers, operations }: Model): readonly string[] {
  const all: readonly Server[] = [...servers, ...operations.flatMap(({ server }) => server ?? [])];
  const byOption = new Map<string, ServerVariable[]>();
  for (const variable of new Set(all.flatMap(({ variables }) => variables))) {
    const same = byOption.get(variable.option);
    if (same) same.push(variable);
    else byOption.set(variable.option, [variable]);
  }
  return [...byOption.values()].map(emitVariableOption);
}

function emitVariableOption(same: readonly ServerVariable[]): string {
  const [{ option }] = same as [ServerVariable];
  const words = [...new Set(same.flatMap(variableWords))];
  const isOpen = same.some((variable) => variable.enum.length === 0);
  const values = [...new Set(same.flatMap((variable) => variable.enum))];
  const type = isOpen ? "string" : values.map(quote).join(" | ");
  return `${docComment(words, "  ")}  ${propertyName(option)}?: ${type} | undefined;\n`;
}

function variableWords({ description, env, required, default: value }: ServerVariable): readonly string[] {
  const own = [
    required ? `Required: there is no default.` : `Default: \`${value}\`.`,
    ...(env === undefined ? [] : [`From the environment: \`${env}\`.`]),
  ];
  return [description, own.join("\n")];
}
