import { isJsonObject, type JsonObject, memberOf } from "../../json.ts";
import type { Version } from "../../source.ts";
import { type ObjectRule, type Remark, remark } from "./object-rule.ts";
import { any, boolean, list, map, object, oneOf, since, string, until } from "./value-rule.ts";

const content = map(object("mediaType"));

const styles = ["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"];

const style = [until("3.1", oneOf(...styles)), since("3.2", oneOf(...styles, "cookie"))];

const places = ["query", "header", "path", "cookie"];

/** What Parameter Objects and Header Objects have in common. */
const value = {
  description: string,
  required: boolean,
  deprecated: boolean,
  explode: boolean,
  schema: object("schema"),
  content,
  example: any,
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
      name: string,
      in: [until("3.1", oneOf(...places)), since("3.2", oneOf(...places, "querystring"))],
      allowEmptyValue: boolean,
      allowReserved: boolean,
      style,
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
    keys: { description: string, content, required: boolean },
    required: ["content"],
    section: "requestBodies",
    reference: "3.0",
  },
  mediaType: {
    keys: {
      schema: object("schema"),
      itemSchema: since("3.2", object("schema")),
      example: any,
      examples: map(object("example")),
      encoding: map(object("encoding")),
      prefixEncoding: since("3.2", list(object("encoding"))),
      itemEncoding: since("3.2", object("encoding")),
    },
    exclusive: [["encoding", "prefixEncoding", "itemEncoding"]],
    section: "mediaTypes",
    reference: "3.2",
  },
  encoding: {
    keys: {
      contentType: string,
      headers: map(object("header")),
      style: oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"),
      explode: boolean,
      allowReserved: boolean,
      encoding: since("3.2", map(object("encoding"))),
      prefixEncoding: since("3.2", list(object("encoding"))),
      itemEncoding: since("3.2", object("encoding")),
    },
    exclusive: [["encoding", "prefixEncoding", "itemEncoding"]],
  },
  responses: { keys: {}, more: { keys: statuses, value: object("response") } },
  response: {
    keys: {
      summary: since("3.2", string),
      description: string,
      headers: map(object("header")),
      content,
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
      dataValue: since("3.2", any),
      serializedValue: since("3.2", string),
      value: any,
      externalValue: string,
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
      parameters: map(any),
      requestBody: any,
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
