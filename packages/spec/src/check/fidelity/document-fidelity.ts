import { type JsonObject, listIn, stringIn } from "../../json.ts";
import { hasUserInfo, isCallable, isOpenHttp } from "../../server-url.ts";
import {
  allRepresented,
  isSentByApi,
  type KeywordTable,
  type Rule,
  rule,
  type Subject,
} from "./fidelity-rule.ts";
import { dialect } from "./schema-fidelity.ts";

const withoutServer: Rule = rule(
  "approximated/no-servers",
  ({ node }) => listIn(node, "servers").length === 0,
);

const withQuery: Rule = rule(
  "approximated/server-query",
  (subject) => isLeftOut(subject) && hasQuery(subject),
  nameOf,
);

const withoutAddress: Rule = rule(
  "approximated/server-address",
  (subject) => isLeftOut(subject) && !hasQuery(subject),
  nameOf,
);

const openHttp: Rule = rule(
  "approximated/open-http",
  (subject) => isCallable(String(subject.value)) && isOpenHttp(subject.node) && isCalled(subject),
  nameOf,
);

function isLeftOut(subject: Subject): boolean {
  return !isCallable(String(subject.value)) && isCalled(subject);
}

/** The server of a link, the only one that is in no list, is not called by a client. A password is an error, which does not repeat it. */
function isCalled(subject: Subject): boolean {
  return !hasUserInfo(String(subject.value)) && !isSentByApi(subject) && subject.tokens.at(-1) !== "server";
}

function hasQuery({ value }: Subject): boolean {
  return /[?#]/.test(String(value));
}

function nameOf({ value }: Subject): { readonly name: string } {
  return { name: String(value) };
}

const type: Rule = rule(
  "approximated/security-scheme",
  ({ node, schemes }) => !isSent(node) && schemes.some((scheme) => scheme.node === node),
  ({ node }) => ({ name: nameScheme(node) }),
);

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
  url: [withQuery, withoutAddress, openHttp],
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
