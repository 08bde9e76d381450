import { type JsonObject, listIn, stringIn } from "../../json.ts";
import { hasUserInfo, isCallable, isOpenHttp } from "../../server-url.ts";
import { allRepresented, approximated, type KeywordTable, type Rule } from "./fidelity-rule.ts";
import { isSentByApi } from "./is-sent-by-api.ts";
import { dialect } from "./schema-fidelity.ts";

const withoutServer: Rule = approximated({
  what: "A spec without `servers`",
  became: "callers have to give `baseUrl`",
  instead: "Add `servers` with the URL that callers use by default.",
  found: ({ node }) => listIn(node, "servers").length === 0,
});

const url: Rule = approximated({
  what: ({ value }) => `The server \`${String(value)}\``,
  became: ({ value }) =>
    /[?#]/.test(String(value))
      ? "it is left out, as operations' paths could not follow its query or fragment; `baseUrl` names any other"
      : "it is left out, as clients call only whole addresses that begin with https:// or http://; `baseUrl` names any other",
  instead: ({ value }) =>
    /[?#]/.test(String(value))
      ? "End the address with its path, and describe what follows as parameters."
      : "Write the whole address: https://api.example.com/v1.",
  // The server of a link, the only one that is in no list, is not called by a client.
  found: (subject) =>
    !isCallable(String(subject.value)) &&
    // That is an error of its own, which does not repeat the secret.
    !hasUserInfo(String(subject.value)) &&
    !isSentByApi(subject) &&
    subject.tokens.at(-1) !== "server",
});

const openHttp: Rule = approximated({
  what: ({ value }) => `The server \`${String(value)}\``,
  became:
    "clients refuse to call it without the option `allowHttp`, as everybody on the network can read and change what is sent over http://",
  instead:
    "Write https:// if the server has it; else callers who can trust the network give `allowHttp: true`.",
  found: (subject) =>
    isCallable(String(subject.value)) &&
    isOpenHttp(subject.node) &&
    !hasUserInfo(String(subject.value)) &&
    !isSentByApi(subject) &&
    subject.tokens.at(-1) !== "server",
});

const type: Rule = approximated({
  what: ({ node }) => `A security scheme of the type \`${nameScheme(node)}\``,
  became: "the client sends no credential for it",
  instead: "Give what is to be sent by the option `headers`, or by a `fetch` of your own.",
  found: ({ node, schemes }) => !isSent(node) && schemes.some((scheme) => scheme.node === node),
});

function isSent(node: JsonObject): boolean {
  if (node["type"] === "http") return /^(basic|bearer)$/i.test(stringIn(node, "scheme") ?? "");
  return node["type"] !== "mutualTLS";
}

function nameScheme(node: JsonObject): string {
  const scheme = stringIn(node, "scheme");
  return node["type"] === "http" && scheme !== undefined ? `http ${scheme}` : (stringIn(node, "type") ?? "");
}

/** OpenAPI Object. */
export const rootFidelity: KeywordTable = {
  ...allRepresented(
    "$self",
    "info",
    "servers",
    "paths",
    "webhooks",
    "components",
    "security",
    "tags",
    "externalDocs",
  ),
  openapi: [withoutServer],
  jsonSchemaDialect: dialect,
};

/** Server Object. */
export const serverFidelity: KeywordTable = {
  ...allRepresented("name", "description", "variables"),
  url: [url, openHttp],
};

/** Security Scheme Object. A client runs no flow: its token comes from the caller. */
export const securitySchemeFidelity: KeywordTable = {
  ...allRepresented(
    "$ref",
    "description",
    "name",
    "in",
    "scheme",
    "bearerFormat",
    "flows",
    "openIdConnectUrl",
  ),
  ...allRepresented("oauth2MetadataUrl", "deprecated"),
  type: [type],
};
