import { isJsonObject, type JsonObject, memberOf } from "../json.ts";
import type { Version } from "../source.ts";
import { type ObjectRule, type Remark, remark } from "./object-rule.ts";
import {
  boolean,
  data,
  type FidelityCode,
  inexact,
  list,
  map,
  object,
  oneOf,
  since,
  string,
  until,
} from "./value-rule.ts";

const content = map(object("mediaType"));

/** Of the content of a body. */
const carried: readonly FidelityCode[] = [
  "approximated/text-of-others",
  "approximated/structured-bytes",
  "approximated/received-form",
  "approximated/received-parts",
  "approximated/assumed-json",
  "approximated/sent-range",
  "approximated/events-schema",
  "approximated/lines-schema",
  "approximated/nested-member",
];

const deepObject: readonly FidelityCode[] = [
  "approximated/deep-object-value",
  "approximated/deep-object-nested",
];

/** Parts by their positions, in media types other than `multipart/form-data`. */
const positional: FidelityCode = "approximated/positional-parts";

const byPosition = {
  prefixEncoding: since("3.2", inexact(list(object("encoding")), positional)),
  itemEncoding: since("3.2", inexact(object("encoding"), positional)),
};

const styled: readonly FidelityCode[] = ["approximated/part-style", "approximated/nested-styled-member"];

const styles = ["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"];

const style = [until("3.1", oneOf(...styles)), since("3.2", oneOf(...styles, "cookie"))].map((rule) =>
  inexact(
    rule,
    "unsupported/parameter-style",
    "approximated/cookie-style",
    "approximated/delimited-value",
    ...deepObject,
  ),
);

const places = ["query", "header", "path", "cookie"];

/** What Parameter Objects and Header Objects have in common. */
const value = {
  description: string,
  required: boolean,
  deprecated: boolean,
  explode: boolean,
  schema: object("schema"),
  content,
  example: data,
  examples: map(object("example")),
};

const statuses = {
  what: "be `default`, a status such as `404` or a range such as `4XX`",
  accepts: (key: string) => /^(default|[1-5](\d\d|XX))$/.test(key),
  instead: (key: string) => (/^[1-5]xx$/i.test(key) ? `Write \`${key.toUpperCase()}\`.` : undefined),
};

type ContentObjectKind =
  | "parameter"
  | "header"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "example"
  | "link";

/** OpenAPI Specification 3.0 to 3.2, the sections on what is sent: from Parameter Object to Link Object, and Header Object. */
export const contentObjects: Readonly<Record<ContentObjectKind, ObjectRule>> = {
  parameter: {
    keys: {
      ...value,
      name: inexact(string, "approximated/ignored-header"),
      in: [until("3.1", oneOf(...places)), since("3.2", oneOf(...places, "querystring"))],
      allowEmptyValue: boolean,
      allowReserved: boolean,
      style,
      explode: inexact(boolean, "approximated/delimited-explode"),
      schema: inexact(object("schema"), "approximated/nested-parameter"),
      content: inexact(content, "approximated/text-parameter"),
    },
    required: ["name", "in"],
    section: "parameters",
    reference: "3.0",
    exclusive: [["schema", "content"]],
    check: (node, version) => describesValue("Parameter Object", node, version),
  },
  header: {
    keys: { ...value, style: oneOf("simple") },
    section: "headers",
    reference: "3.0",
    exclusive: [["schema", "content"]],
    check: (node, version) => describesValue("Header Object", node, version),
  },
  requestBody: {
    keys: { description: string, content: inexact(content, ...carried), required: boolean },
    required: ["content"],
    section: "requestBodies",
    reference: "3.0",
  },
  mediaType: {
    keys: {
      schema: object("schema"),
      itemSchema: since("3.2", inexact(object("schema"), "approximated/item-schema")),
      example: data,
      examples: map(object("example")),
      encoding: inexact(map(object("encoding")), "approximated/encoding"),
      ...byPosition,
    },
    exclusive: [["encoding", "prefixEncoding", "itemEncoding"]],
    section: "mediaTypes",
    reference: "3.2",
  },
  encoding: {
    keys: {
      contentType: string,
      headers: inexact(map(object("header")), "approximated/part-headers"),
      style: inexact(
        oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"),
        ...styled,
        ...deepObject,
      ),
      explode: inexact(boolean, ...styled),
      allowReserved: inexact(boolean, "approximated/nested-styled-member"),
      encoding: since("3.2", inexact(map(object("encoding")), positional)),
      ...byPosition,
    },
    exclusive: [["encoding", "prefixEncoding", "itemEncoding"]],
  },
  responses: { keys: {}, more: { keys: statuses, value: object("response") } },
  response: {
    keys: {
      summary: since("3.2", string),
      description: string,
      headers: inexact(map(object("header")), "approximated/content-type-header"),
      content: inexact(content, ...carried),
      links: map(object("link")),
    },
    required: (_, version) => (version === "3.2" ? [] : ["description"]),
    section: "responses",
    reference: "3.0",
  },
  example: {
    keys: {
      summary: string,
      description: string,
      dataValue: since("3.2", data),
      serializedValue: since("3.2", inexact(string, "approximated/serialized-value")),
      value: data,
      externalValue: inexact(string, "approximated/external-value"),
    },
    exclusive: [
      ["value", "externalValue", "dataValue", "serializedValue"],
      ["serializedValue", "externalValue"],
    ],
    section: "examples",
    reference: "3.0",
  },
  link: {
    keys: {
      operationRef: string,
      operationId: string,
      parameters: map(data),
      requestBody: data,
      description: string,
      server: object("server"),
    },
    exclusive: [["operationRef", "operationId"]],
    section: "links",
    reference: "3.0",
  },
};

function describesValue(object: string, node: JsonObject, version: Version): readonly Remark[] {
  const has = (key: string) => Object.hasOwn(node, key);
  const entries = memberOf(node, "content");
  if (version === "3.2" && node["in"] === "querystring" && !has("content")) {
    return [remark("structure/missing", { object, what: "`content` beside `in: querystring`" })];
  }
  if (!has("schema") && !has("content")) {
    return [remark("structure/missing", { object, what: "`schema` or `content`" })];
  }
  if (!isJsonObject(entries) || Object.keys(entries).length === 1) return [];
  const found = Object.keys(entries).length === 0 ? "none" : "several";
  const expected = "an object with exactly one media type";
  const params = { what: `\`content\` of the ${object}`, expected, found, advice: `Write ${expected}.` };
  return [remark("structure/value", params, "content")];
}
