import { describe, expect, it } from "vitest";
import { problemsOf, type StructureCase } from "./structure-problems.ts";

const schema = { type: "string" };

const cases: readonly StructureCase[] = [
  {
    name: "a parameter that is wrong",
    version: "3.1",
    given: {
      paths: {
        "/a": {
          parameters: [
            { name: "a", in: "body", schema },
            { in: "query", schema, content: { "a/b": {} } },
            { name: "b", in: "query" },
            { name: "c", in: "query", content: {} },
            { name: "c", in: "header", content: { "a/b": {}, "c/d": {} } },
            { name: "d", in: "querystring", content: { "a/b": {} }, style: "cookie", type: "string" },
            { name: "e", in: "query", schema, exmaple: 1 },
          ],
        },
      },
    },
    want: [
      "/paths/~1a/parameters/0/in error: `in` of the Parameter Object has to be one of `query`, `header`, `path`, `cookie`, not `body`.",
      "/paths/~1a/parameters/1 error: The Parameter Object must have `name`.",
      "/paths/~1a/parameters/1/content error: The Parameter Object cannot have both `schema` and `content`.",
      "/paths/~1a/parameters/2 error: The Parameter Object must have `schema` or `content`.",
      "/paths/~1a/parameters/3/content error: `content` of the Parameter Object has to be an object with exactly one media type, not none.",
      "/paths/~1a/parameters/4/content error: `content` of the Parameter Object has to be an object with exactly one media type, not several.",
      "/paths/~1a/parameters/5/in error: `in` of the Parameter Object has to be one of `query`, `header`, `path`, `cookie`, not `querystring`.",
      "/paths/~1a/parameters/5/style error: `style` of the Parameter Object has to be one of `matrix`, `label`, `form`, `simple`, `spaceDelimited`, `pipeDelimited`, `deepObject`, not `cookie`.",
      "/paths/~1a/parameters/5/type warning: `type` of the Parameter Object is not OpenAPI 3.1: it is ignored.",
      "/paths/~1a/parameters/6/exmaple error: The Parameter Object has no `exmaple`.",
    ],
  },
  {
    name: "a querystring with a schema",
    version: "3.2",
    given: { components: { parameters: { a: { name: "a", in: "querystring", schema } } } },
    want: [
      "/components/parameters/a error: The Parameter Object must have `content` beside `in: querystring`.",
    ],
  },
  {
    name: "headers that are wrong",
    version: "3.0",
    given: { components: { headers: { A: { name: "A", style: "form", schema }, B: {} } } },
    want: [
      "/components/headers/A/name warning: `name` of the Header Object is not OpenAPI 3.0: it is ignored.",
      "/components/headers/A/style error: `style` of the Header Object has to be one of `simple`, not `form`.",
      "/components/headers/B error: The Header Object must have `schema` or `content`.",
    ],
  },
  {
    name: "request bodies that are wrong",
    version: "3.0",
    given: {
      components: {
        requestBodies: {
          a: { required: "yes" },
          b: { content: { "a/b": { shema: {}, itemSchema: {} }, "c/d": "text" } },
          c: { content: { "a/b": { encoding: { a: { style: "simple", contentType: ["a/b"] } } } } },
        },
      },
    },
    want: [
      "/components/requestBodies/a error: The Request Body Object must have `content`.",
      "/components/requestBodies/a/required error: `required` of the Request Body Object has to be true or false, not `yes`.",
      "/components/requestBodies/b/content/a~1b/itemSchema warning: `itemSchema` of the Media Type Object is OpenAPI 3.2; in a 3.0 document it is taken as such.",
      "/components/requestBodies/b/content/a~1b/shema error: The Media Type Object has no `shema`.",
      "/components/requestBodies/b/content/c~1d error: `content.c/d` of the Request Body Object has to be a Media Type Object, not `text`.",
      "/components/requestBodies/c/content/a~1b/encoding/a/contentType error: `contentType` of the Encoding Object has to be a string, not a list.",
      "/components/requestBodies/c/content/a~1b/encoding/a/style error: `style` of the Encoding Object has to be one of `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, not `simple`.",
    ],
  },
  {
    name: "responses that are wrong",
    version: "3.1",
    given: {
      paths: { "/a": { get: { responses: { 99: {}, "4xx": {}, 200: { headers: [] }, ok: {}, 600: {} } } } },
    },
    want: [
      "/paths/~1a/get/responses/200 error: The Response Object must have `description`.",
      "/paths/~1a/get/responses/200/headers error: `headers` of the Response Object has to be an object, not an empty list.",
      "/paths/~1a/get/responses/4xx error: `4xx` of the Responses Object has to be `default`, a status such as `404` or a range such as `4XX`.",
      "/paths/~1a/get/responses/600 error: `600` of the Responses Object has to be `default`, a status such as `404` or a range such as `4XX`.",
      "/paths/~1a/get/responses/99 error: `99` of the Responses Object has to be `default`, a status such as `404` or a range such as `4XX`.",
      "/paths/~1a/get/responses/ok error: `ok` of the Responses Object has to be `default`, a status such as `404` or a range such as `4XX`.",
    ],
  },
  {
    name: "examples and links that are wrong",
    version: "3.1",
    given: {
      components: {
        examples: {
          a: { value: 1, externalValue: "/a" },
          b: { externalValue: 1 },
          c: { dataValue: 1 },
          d: 1,
        },
        links: { a: { operationRef: "/a", operationId: "a" }, b: { parameters: [], server: "/" } },
      },
    },
    want: [
      "/components/examples/a/externalValue error: The Example Object cannot have both `value` and `externalValue`.",
      "/components/examples/b/externalValue error: `externalValue` of the Example Object has to be a string, not 1.",
      "/components/examples/c/dataValue warning: `dataValue` of the Example Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
      "/components/examples/d error: `examples.d` of the Components Object has to be an Example Object, not 1.",
      "/components/links/a/operationId error: The Link Object cannot have both `operationRef` and `operationId`.",
      "/components/links/b/parameters error: `parameters` of the Link Object has to be an object, not an empty list.",
      "/components/links/b/server error: `server` of the Link Object has to be a Server Object, not `/`.",
    ],
  },
  {
    name: "two ways of encoding",
    version: "3.2",
    given: {
      components: {
        mediaTypes: { a: { encoding: { b: { encoding: {}, prefixEncoding: [] } }, itemEncoding: {} } },
      },
    },
    want: [
      "/components/mediaTypes/a/encoding/b/prefixEncoding error: The Encoding Object cannot have both `encoding` and `prefixEncoding`.",
      "/components/mediaTypes/a/itemEncoding error: The Media Type Object cannot have both `encoding` and `itemEncoding`.",
    ],
  },
  {
    name: "references that are wrong",
    version: "3.0",
    given: {
      components: {
        responses: {
          a: { $ref: "#/components/schemas/a" },
          b: { $ref: 1 },
          c: { $ref: "#/components/responses/d", description: "", headers: {} },
          d: { description: "", content: { "a/b": { $ref: "#/components/mediaTypes/a" } } },
        },
        mediaTypes: { a: {} },
      },
    },
    want: [
      "/components/responses/a/$ref error: `$ref` in place of the Response Object has to lead to `#/components/responses`, not to `#/components/schemas/a`.",
      "/components/responses/b/$ref error: `$ref` in place of the Response Object has to be a string, not 1.",
      "/components/responses/c/description warning: `description` beside a `$ref` is OpenAPI 3.1; in a 3.0 document it means nothing.",
      "/components/responses/c/headers warning: `headers` beside a `$ref` is not OpenAPI 3.0: it is ignored.",
      "/components/responses/d/content/a~1b/$ref warning: A `$ref` in place of the Media Type Object is OpenAPI 3.2; it is taken as such.",
    ],
  },
];

describe("the structure of what is sent", () => {
  it.each(cases)("$version: $name", ({ version, given, want }) => {
    expect(problemsOf(version, given)).toEqual(want);
  });
});
