import { isJsonObject, type JsonObject, listIn, memberOf, stringIn } from "../../json.ts";
import { hasUserInfo, isCallable, isOpenHttp } from "../../server-url.ts";
import { type FidelityRules, isSentByApi, nameOf, rule, type Subject } from "./fidelity-rule.ts";

/** From the OpenAPI Object down to Operation Objects, and Security Scheme Objects and Example Objects. */
export const documentRules: FidelityRules = {
  "approximated/no-servers": rule(({ node }) => listIn(node, "servers").length === 0),
  "approximated/server-query": rule((subject) => isLeftOut(subject) && hasQuery(subject), nameOf),
  "approximated/server-address": rule((subject) => isLeftOut(subject) && !hasQuery(subject), nameOf),
  "approximated/open-http": rule(
    (subject) => isCallable(String(subject.value)) && isOpenHttp(subject.node) && isCalled(subject),
    nameOf,
  ),
  // A client runs no flow: its token comes from the caller.
  "approximated/security-scheme": rule(
    ({ node, schemes }) => !isSent(node) && schemes.some((scheme) => scheme.node === node),
    ({ node }) => ({ name: nameScheme(node) }),
  ),
  "approximated/body-without-meaning": rule(
    (subject) => /^(GET|HEAD)$/.test(methodOf(subject)) && !isSentByApi(subject),
    (subject) => ({ name: methodOf(subject) }),
  ),
  "approximated/forbidden-method": rule(
    (subject) => forbiddenIn(subject) !== undefined && !isSentByApi(subject),
    (subject) => ({ name: subject.key === "trace" ? "TRACE" : (forbiddenIn(subject) ?? "") }),
    (subject) => (subject.key === "trace" ? [] : [forbiddenIn(subject) ?? ""]),
  ),
  "approximated/external-value": rule(),
  "approximated/serialized-value": rule(
    ({ node }) =>
      stringIn(node, "serializedValue") !== undefined &&
      memberOf(node, "value") === undefined &&
      memberOf(node, "dataValue") === undefined,
  ),
};

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

function isSent(node: JsonObject): boolean {
  if (node["type"] === "http") return /^(basic|bearer)$/i.test(stringIn(node, "scheme") ?? "");
  return node["type"] !== "mutualTLS";
}

function nameScheme(node: JsonObject): string {
  const scheme = stringIn(node, "scheme");
  return node["type"] === "http" && scheme !== undefined ? `http ${scheme}` : (stringIn(node, "type") ?? "");
}

function methodOf({ tokens }: Subject): string {
  return (tokens.at(-1) ?? "").toUpperCase();
}

/** A method that `fetch` refuses to send (Fetch Standard, forbidden methods). */
function forbiddenIn({ key, value }: Subject): string | undefined {
  const methods = key === "trace" ? [key] : Object.keys(isJsonObject(value) ? value : {});
  return methods.find((method) => /^(connect|trace|track)$/i.test(method));
}
