import { type Json, type JsonObject, memberOf, objectIn, stringIn } from "../../json.ts";
import { parameterStyle } from "../../parameter-style.ts";
import { isNested, parameterTypes } from "../../parameter-types.ts";
import {
  allRepresented,
  isSentByApi,
  type KeywordTable,
  type Rule,
  rule,
  type Subject,
} from "./fidelity-rule.ts";

/** Which styles may stand where (OpenAPI 3.2, Style Values). */
const stylesByPlace: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Headers that a parameter cannot describe (OpenAPI, Parameter Object). */
const ignoredHeader = /^(accept|authorization|content-type)$/i;

const name: Rule = rule(
  "approximated/ignored-header",
  ({ node, value }) => node["in"] === "header" && ignoredHeader.test(String(value)),
  nameOf,
);

const outOfPlace: Rule = rule(
  "unsupported/parameter-style",
  ({ node, value }) => stylesOf(node)?.includes(String(value)) === false,
  ({ node, value }) => ({
    name: String(value),
    place: String(node["in"]),
    known: listStyles(stylesByPlace[String(node["in"])] ?? []),
  }),
);

const cookie: Rule = rule(
  "approximated/cookie-style",
  ({ node, value }) => node["in"] === "cookie" && value === "cookie",
);

const delimitedValue: Rule = rule(
  "approximated/delimited-value",
  (subject) => isDelimited(subject.node) && typesOf(subject).includes("primitive"),
  nameOf,
);

const delimitedExplode: Rule = rule(
  "approximated/delimited-explode",
  ({ node }) => isDelimited(node) && parameterStyle(node).explode,
);

const nested: Rule = rule(
  "approximated/nested-parameter",
  (subject) => !isSentByApi(subject) && !isDeep(subject.node) && isNested(subject.document, subject.value),
);

const textContent: Rule = rule(
  "approximated/text-parameter",
  ({ node, value }) => {
    const [mediaType = ""] = Object.keys(value as JsonObject);
    const schema = memberOf(objectIn(value, mediaType), "schema");
    const isWritten = /[/+]json\b|^application\/x-www-form-urlencoded\b/i.test(mediaType);
    return (
      (!isWritten || (/urlencoded/i.test(mediaType) && node["in"] !== "querystring")) &&
      schema !== undefined &&
      !isText(schema)
    );
  },
  ({ value }) => ({ name: Object.keys(value as JsonObject)[0] ?? "" }),
);

function nameOf({ value }: Subject): { readonly name: string } {
  return { name: String(value) };
}

function isText(schema: unknown): boolean {
  return stringIn(schema as JsonObject, "type") === "string";
}

/**
 * What is said of `style: deepObject` where OpenAPI does not define it, for parameters and members of forms.
 * @param schemaOf The schema of what a client writes in this style; undefined if there is none.
 */
export function deepObjectRules(schemaOf: (subject: Subject) => Json | undefined): readonly Rule[] {
  const ofSchema =
    (isFound: (schema: Json, subject: Subject) => boolean) =>
    (subject: Subject): boolean => {
      const schema = schemaOf(subject);
      return schema !== undefined && isFound(schema, subject);
    };
  return [
    rule(
      "approximated/deep-object-value",
      ofSchema((schema, { document }) => parameterTypes(document, schema).some((type) => type !== "object")),
    ),
    rule(
      "approximated/deep-object-nested",
      ofSchema((schema, { document }) => isNested(document, schema)),
    ),
  ];
}

/** Parameter Object. */
export const parameterFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "in", "required", "deprecated", "allowEmptyValue"),
  ...allRepresented("allowReserved", "example", "examples"),
  name: [name],
  style: [outOfPlace, cookie, delimitedValue, ...deepObjectRules(deepSchema)],
  explode: [delimitedExplode],
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
