import { contentKind } from "../../content-kind.ts";
import { isJsonObject, type Json, memberOf, objectIn, stringIn } from "../../json.ts";
import { lookUp } from "../../json-pointer.ts";
import { isNested } from "../../parameter-types.ts";
import { resolveRef } from "../../resolve-ref.ts";
import {
  allRepresented,
  isSentByApi,
  type KeywordTable,
  type Rule,
  rule,
  type Subject,
} from "./fidelity-rule.ts";
import { deepObjectRules } from "./parameter-fidelity.ts";

/** The media type that a Media Type Object or one of its encodings stands under; "" in `components`. */
function mediaTypeAbove({ tokens }: Subject): string {
  return tokens[tokens.lastIndexOf("content") + 1] ?? "";
}

/** Parts by their positions, in media types other than `multipart/form-data`. */
const positional: Rule = rule(
  "approximated/positional-parts",
  () => true,
  ({ key }) => ({ name: key }),
);

const uselessEncoding: Rule = rule(
  "approximated/encoding",
  (subject) => {
    const mediaType = mediaTypeAbove(subject);
    const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(mediaType);
    return mediaType !== "" && subject.tokens.includes("content") && !isForm;
  },
  (subject) => ({ name: mediaTypeAbove(subject) }),
);

const uselessItemSchema: Rule = rule(
  "approximated/item-schema",
  (subject) => {
    if (!subject.tokens.includes("content")) return false;
    const kind = contentKind(subject.document, mediaTypeAbove(subject), memberOf(subject.node, "schema"));
    return kind !== "events" && kind !== "jsonLines";
  },
  (subject) => ({ name: mediaTypeAbove(subject) }),
);

/** Media Type Object. */
export const mediaTypeFidelity: KeywordTable = {
  ...allRepresented("$ref", "schema", "example", "examples"),
  encoding: [uselessEncoding],
  itemSchema: [uselessItemSchema],
  itemEncoding: [positional],
  prefixEncoding: [positional],
};

const multipartStyle: Rule = rule(
  "approximated/part-style",
  (subject) =>
    /^multipart\//i.test(mediaTypeAbove(subject)) &&
    (subject.key === "style" || memberOf(subject.node, "style") === undefined),
  ({ key }) => ({ name: key }),
);

const nestedStyle: Rule = rule("approximated/nested-styled-member", (subject) => {
  const [first] = styling.filter((key) => memberOf(subject.node, key) !== undefined);
  if (subject.key !== first || isDeep(subject)) return false;
  const schema = schemaOfMember(subject);
  return schema !== undefined && isNested(subject.document, schema);
});

/** What makes a member of a form a styled one. */
const styling = ["style", "explode", "allowReserved"];

function isDeep({ node }: Subject): boolean {
  return stringIn(node, "style") === "deepObject";
}

function deepSchema(subject: Subject): Json | undefined {
  return isDeep(subject) ? schemaOfMember(subject) : undefined;
}

/**
 * The schema of the member of a form that an encoding is of, if a client writes it. It stands two keys below the Media
 * Type Object.
 */
function schemaOfMember(subject: Subject): Json | undefined {
  const { document, tokens } = subject;
  if (!/urlencoded/i.test(mediaTypeAbove(subject)) || isSentByApi(subject)) return undefined;
  const media = lookUp(document, tokens.slice(0, -2));
  const whole = resolveRef(document, memberOf(media, "schema") ?? {}, [])?.node;
  const schema = memberOf(objectIn(whole, "properties"), tokens.at(-1) ?? "");
  return isJsonObject(schema) ? schema : undefined;
}

/** Encoding Object. */
export const encodingFidelity: KeywordTable = {
  ...allRepresented("contentType", "$ref"),
  style: [multipartStyle, nestedStyle, ...deepObjectRules(deepSchema)],
  allowReserved: [nestedStyle],
  explode: [multipartStyle, nestedStyle],
  headers: [
    rule("approximated/part-headers", ({ value }) => isJsonObject(value) && Object.keys(value).length > 0),
  ],
  encoding: [positional],
  itemEncoding: [positional],
  prefixEncoding: [positional],
};
