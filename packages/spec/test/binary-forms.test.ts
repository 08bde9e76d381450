import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/index.ts";
import { withBinaryForms } from "../src/settle/binary-forms.ts";
import { to } from "./settle-schemas.ts";

const bytes: JsonObject = { type: "string", format: "binary" };
const blob: JsonObject = { format: "binary" };
const text: JsonObject = { type: "string" };

/** The schema of a request's body with binary strings settled. */
function inRequest(mediaType: string, schema: Json): Json {
  const document = { paths: { "/a": { post: { requestBody: { content: { [mediaType]: { schema } } } } } } };
  const { paths } = withBinaryForms(document) as typeof document;
  return paths["/a"].post.requestBody.content[mediaType]?.schema ?? null;
}

describe("bytes in a multipart request", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["format: binary", bytes, blob],
    ["contentMediaType", { type: "string", contentMediaType: "image/png" }, blob],
    ["contentMediaType without a type", { contentMediaType: "application/octet-stream" }, blob],
    [
      "a nullable one",
      { properties: { a: { type: ["string", "null"], format: "binary" } } },
      { properties: { a: { anyOf: [blob, { type: "null" }] } } },
    ],
    [
      "with words and limits",
      { ...bytes, description: "A photo.", deprecated: true, maxLength: 5, pattern: "^a" },
      { ...blob, description: "A photo.", deprecated: true },
    ],
    [
      "members and items",
      { type: "object", properties: { photo: bytes, more: { type: "array", items: bytes }, name: text } },
      { type: "object", properties: { photo: blob, more: { type: "array", items: blob }, name: text } },
    ],
  ])("are a Blob: %s", (_, given, want) => {
    expect(inRequest("multipart/form-data", given)).toEqual(want);
  });

  it.each<[string, JsonObject]>([
    ["base64", { type: "string", format: "binary", contentEncoding: "base64" }],
    ["base64 of an image", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }],
    ["JSON inside a string", { type: "string", contentMediaType: "application/json" }],
    ["text inside a string", { type: "string", contentMediaType: "text/html" }],
    ["format: byte", { type: "string", format: "byte" }],
    ["a property named format", { type: "object", properties: { format: { const: "binary" } } }],
  ])("are not %s", (_, given) => {
    expect(inRequest("multipart/form-data", given)).toEqual(given);
  });
});

describe("bytes elsewhere", () => {
  it.each(["application/json", "application/octet-stream", "application/x-www-form-urlencoded"])(
    "are text in %s",
    (mediaType) => {
      expect(inRequest(mediaType, { properties: { a: bytes, b: { format: "binary" } } })).toEqual({
        properties: { a: text, b: text },
      });
    },
  );

  it("are text in a response, also of parts", () => {
    const response = (schema: JsonObject): JsonObject => ({
      paths: { "/a": { get: { responses: { 200: { content: { "multipart/form-data": { schema } } } } } } },
    });
    const given = response({ properties: { a: bytes } });
    expect(withBinaryForms(given)).toEqual(response({ properties: { a: text } }));
  });
});

describe("bytes as a whole body", () => {
  it.each(["application/json", "text/csv", "application/vnd.acme.v1", "*/*", "multipart/form-data"])(
    "are a Blob in %s, whoever sends them",
    (mediaType) => {
      const content = (schema: JsonObject): JsonObject => ({ content: { [mediaType]: { schema } } });
      const documentOf = (schema: JsonObject): JsonObject => ({
        paths: { "/a": { post: { requestBody: content(schema), responses: { 200: content(schema) } } } },
        components: { schemas: { Bin: bytes } },
      });
      for (const schema of [
        bytes,
        { type: ["string", "null"], format: "binary" },
        to("Bin"),
        { allOf: [to("Bin")] },
      ])
        expect(withBinaryForms(documentOf(schema))["paths"]).toEqual(documentOf(blob)["paths"]);
    },
  );

  it("are text in a parameter or header", () => {
    const content = (schema: JsonObject): JsonObject => ({ content: { "image/png": { schema } } });
    const documentOf = (schema: JsonObject): JsonObject => ({
      components: { parameters: { P: content(schema) }, headers: { H: content(schema) } },
      paths: { "/a": { get: { parameters: [content(schema)] } } },
    });
    expect(withBinaryForms(documentOf(bytes))).toEqual(documentOf(text));
  });
});

describe("bytes in components", () => {
  const content = (schema: Json): JsonObject => ({ content: { "multipart/form-data": { schema } } });

  it("are a Blob where a multipart request refers to them, directly or through others", () => {
    const document = {
      paths: { "/a": { post: { requestBody: content({ properties: { a: to("A") } }) } } },
      components: {
        schemas: { A: { items: to("B") }, B: { properties: { b: bytes, a: to("A") } }, C: bytes },
        requestBodies: { R: content(to("D")) },
        mediaTypes: { M: { schema: bytes }, N: { schema: { items: bytes } } },
      },
    };
    expect(withBinaryForms(document)["components"]).toMatchObject({
      schemas: { A: { items: to("B") }, B: { properties: { b: blob, a: to("A") } }, C: text },
      mediaTypes: { M: { schema: blob }, N: { schema: { items: text } } },
    });
  });

  it("are a Blob in a request body and in a media type that have names", () => {
    const document = {
      paths: {
        "/a": {
          post: { requestBody: { content: { "multipart/mixed": { $ref: "#/components/mediaTypes/M" } } } },
        },
      },
      components: {
        schemas: { D: bytes, E: bytes },
        requestBodies: { R: content({ anyOf: [to("D"), bytes] }) },
        mediaTypes: { M: { schema: { anyOf: [to("E"), bytes] } }, N: { schema: { items: bytes } } },
      },
    };
    expect(withBinaryForms(document)["components"]).toEqual({
      schemas: { D: blob, E: blob },
      requestBodies: { R: content({ anyOf: [to("D"), blob] }) },
      mediaTypes: { M: { schema: { anyOf: [to("E"), blob] } }, N: { schema: { items: text } } },
    });
  });

  it("leave a document without any the same object", () => {
    const document = { components: { schemas: { A: text } } };
    expect(withBinaryForms(document)).toBe(document);
  });
});
