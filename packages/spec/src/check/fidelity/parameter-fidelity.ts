import { type Json, type JsonObject, memberOf, objectIn, stringIn } from "../../json.ts";
import { parameterStyle } from "../../parameter-style.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import { deepObjectRules } from "./deep-object-rules.ts";
import {
  allRepresented,
  approximated,
  type KeywordTable,
  type Rule,
  refused,
  type Subject,
} from "./fidelity-rule.ts";
import { isSentByApi } from "./is-sent-by-api.ts";

/** Which styles may stand where (OpenAPI 3.2, Style Values). */
const stylesByPlace: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Headers that a parameter cannot describe (OpenAPI, Parameter Object). */
const ignoredHeader = /^(accept|authorization|content-type)$/i;

const name: Rule = approximated({
  what: ({ value }) => `A header parameter \`${String(value)}\``,
  became: "it is left out, as OpenAPI says",
  instead:
    "Describe media types under `content` and credentials under `security`, and leave the parameter out.",
  found: ({ node, value }) => node["in"] === "header" && ignoredHeader.test(String(value)),
});

const outOfPlace: Rule = refused({
  what: ({ node, value }) => `\`style: ${String(value)}\` of a parameter in ${String(node["in"])}`,
  instead: ({ node }) => `Use ${listStyles(stylesByPlace[String(node["in"])] ?? [])}.`,
  found: ({ node, value }) => stylesOf(node)?.includes(String(value)) === false,
});

const cookie: Rule = approximated({
  what: "`style: cookie`",
  became: "it is sent as with `form`, and so what is not allowed in a URL is percent-encoded",
  instead: "Nothing has to be done for letters, digits, `-`, `.`, `_` and `~`.",
  found: ({ node, value }) => node["in"] === "cookie" && value === "cookie",
});

const singleDelimited: Rule = approximated({
  what: ({ value }) => `\`style: ${String(value)}\` for anything but a list or an object`,
  became: "a single value is sent as with `form`",
  instead: "Use the style `form`, or a `schema` with `type: array`.",
  found: (subject) => isDelimited(subject.node) && typesOf(subject).includes("primitive"),
});

const explodedDelimited: Rule = approximated({
  what: "`spaceDelimited` or `pipeDelimited` with `explode: true`",
  became: "it is sent as with `form`, which repeats the name",
  instead: "Leave `explode` out, or use the style `form`.",
  found: ({ node }) => isDelimited(node) && parameterStyle(node).explode,
});

const nested: Rule = approximated({
  what: "A parameter with lists or objects inside a list or an object",
  became: "the client refuses to send a value that has any in it, as OpenAPI defines no way to write it",
  instead: "Use several parameters of simple types, or `content` with `application/json`.",
  found: (subject) =>
    !isSentByApi(subject) && !isDeep(subject.node) && isNested(subject.document, subject.value),
});

const textContent: Rule = approximated({
  what: ({ value }) => `A parameter of the media type \`${Object.keys(value as JsonObject)[0]}\``,
  became: "the client sends text as it is, and nothing else",
  instead: "Use `application/json`, or a `schema` with a `style`.",
  found: ({ node, value }) => {
    const [mediaType = ""] = Object.keys(value as JsonObject);
    const schema = memberOf(objectIn(value, mediaType), "schema");
    const isWritten = /[/+]json\b|^application\/x-www-form-urlencoded\b/i.test(mediaType);
    return (
      (!isWritten || (/urlencoded/i.test(mediaType) && node["in"] !== "querystring")) &&
      schema !== undefined &&
      !isText(schema)
    );
  },
});

function isText(schema: unknown): boolean {
  return stringIn(schema as JsonObject, "type") === "string";
}

/** Parameter Object. */
export const parameterFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "in", "required", "deprecated", "allowEmptyValue"),
  ...allRepresented("allowReserved", "example", "examples"),
  name: [name],
  style: [outOfPlace, cookie, singleDelimited, ...deepObjectRules(deepSchema)],
  explode: [explodedDelimited],
  schema: [nested],
  content: [textContent],
};

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

function isDeep(node: JsonObject): boolean {
  return node["in"] === "query" && node["style"] === "deepObject";
}

function deepSchema(subject: Subject): Json | undefined {
  return isDeep(subject.node) && !isSentByApi(subject) ? memberOf(subject.node, "schema") : undefined;
}

function typesOf({ node, document }: Subject): ReturnType<typeof parameterTypes> {
  return parameterTypes(document, memberOf(node, "schema") ?? {});
}
