import { type Json, type JsonObject, memberOf, objectIn, stringIn } from "../../json.ts";
import { parameterStyle } from "../../parameter-style.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { type FidelityRules, isSentByApi, nameOf, rule, type Subject } from "./fidelity-rule.ts";

/** Which styles may stand where (OpenAPI 3.2, Style Values). */
const stylesByPlace: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Headers that a parameter cannot describe (OpenAPI, Parameter Object). */
const ignoredHeader = /^(accept|authorization|content-type)$/i;

/** Parameter Object. */
export const parameterRules: FidelityRules = {
  "approximated/ignored-header": rule(
    ({ node, value }) => node["in"] === "header" && ignoredHeader.test(String(value)),
    nameOf,
  ),
  "unsupported/parameter-style": rule(
    ({ node, value }) => stylesOf(node)?.includes(String(value)) === false,
    ({ node, value }) => ({
      name: String(value),
      place: String(node["in"]),
      known: listStyles(stylesOf(node) ?? []),
    }),
  ),
  "approximated/cookie-style": rule(({ node, value }) => node["in"] === "cookie" && value === "cookie"),
  "approximated/delimited-value": rule(
    (subject) => isDelimited(subject.node) && typesOf(subject).includes("primitive"),
    nameOf,
  ),
  "approximated/delimited-explode": rule(({ node }) => isDelimited(node) && parameterStyle(node).explode),
  "approximated/nested-parameter": rule(
    (subject) =>
      !isSentByApi(subject) && !isDeepQuery(subject.node) && isNested(subject.document, subject.value),
  ),
  "approximated/text-parameter": rule(
    ({ node, value }) => {
      const [mediaType = ""] = Object.keys(value as JsonObject);
      const schema = memberOf(objectIn(value, mediaType), "schema");
      const isWritten = /[/+]json\b|^application\/x-www-form-urlencoded\b/i.test(mediaType);
      return (
        (!isWritten || (/urlencoded/i.test(mediaType) && node["in"] !== "querystring")) &&
        schema !== undefined &&
        stringIn(schema, "type") !== "string"
      );
    },
    ({ value }) => ({ name: Object.keys(value as JsonObject)[0] ?? "" }),
  ),
};

/** The schema of a parameter that a client writes in the style `deepObject`. */
export function deepParameter(subject: Subject): Json | undefined {
  return isDeepQuery(subject.node) && !isSentByApi(subject) ? memberOf(subject.node, "schema") : undefined;
}

function isDeepQuery(node: JsonObject): boolean {
  return node["in"] === "query" && node["style"] === "deepObject";
}

function stylesOf(node: JsonObject): readonly string[] | undefined {
  const where = String(node["in"]);
  return Object.hasOwn(stylesByPlace, where) ? stylesByPlace[where] : undefined;
}

function listStyles(styles: readonly string[]): string {
  const quoted = styles.map((style) => `\`${style}\``);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((text) => text !== "").join(" or ");
}

function isDelimited(node: JsonObject): boolean {
  return node["in"] === "query" && (node["style"] === "spaceDelimited" || node["style"] === "pipeDelimited");
}

function typesOf({ node, document }: Subject): ReturnType<typeof parameterTypes> {
  return parameterTypes(document, memberOf(node, "schema") ?? {});
}
