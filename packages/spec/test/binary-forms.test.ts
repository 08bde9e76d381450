import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/index.ts";
import { lookUp } from "../src/json-pointer.ts";
import { resolveRef } from "../src/resolve-ref.ts";
import { withBinaryForms as formsOf } from "../src/settle/binary-forms.ts";
import { visitDocument } from "../src/visit-document.ts";
import { to } from "./settle-schemas.ts";

const bytes: JsonObject = { type: "string", format: "binary" };
const blob: JsonObject = { format: "binary" };
const text: JsonObject = { type: "string" };

/** A document with binary strings settled. */
function withBinaryForms(document: JsonObject): JsonObject {
  return formsOf(document, visitDocument(document)).document;
}

/** The schema of a request's body with binary strings settled. */
function inRequest(mediaType: string, schema: Json): Json {
  const document = { paths: { "/a": { post: { requestBody: { content: { [mediaType]: { schema } } } } } } };
  const { paths } = withBinaryForms(document) as unknown as typeof document;
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
  it.each([
    ["application/json", 4],
    ["text/csv", 4],
    ["application/vnd.acme.v1", 4],
    ["*/*", 4],
    ["multipart/form-data", 3],
  ])("are a Blob in %s, whoever sends them", (mediaType, last) => {
    const content = (schema: JsonObject): JsonObject => ({ content: { [mediaType]: { schema } } });
    const documentOf = (schema: JsonObject): JsonObject => ({
      paths: { "/a": { post: { requestBody: content(schema), responses: { 200: content(schema) } } } },
      components: { schemas: { Bin: bytes } },
    });
    const nullable = { type: ["string", "null"], format: "binary" };
    for (const schema of [bytes, to("Bin"), { allOf: [to("Bin")] }, nullable].slice(0, last))
      expect(withBinaryForms(documentOf(schema))["paths"]).toEqual(documentOf(blob)["paths"]);
  });

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
  const requestOf = (mediaType: string, schema: Json): JsonObject => ({
    "/a": { post: { requestBody: { content: { [mediaType]: { schema } } } } },
  });

  it("are a Blob where a multipart request refers to them, directly or through others, and text in the JSON of a part", () => {
    const schemas = {
      Form: { allOf: [to("Files"), { properties: { meta: to("Meta") } }] },
      Files: { properties: { first: to("File"), more: to("List") } },
      List: { type: "array", items: { anyOf: [to("File"), text, { items: bytes }] } },
      File: bytes,
      Meta: { properties: { icon: bytes } },
      Other: bytes,
    };
    const document = { paths: requestOf("multipart/form-data", to("Form")), components: { schemas } };
    const { document: formed, uploads } = formsOf(document, visitDocument(document));
    expect([...uploads]).toEqual([]);
    expect(formed["components"]).toEqual({
      schemas: {
        ...schemas,
        List: { type: "array", items: { anyOf: [to("File"), text, { items: text }] } },
        File: blob,
        Meta: { properties: { icon: text } },
        Other: text,
      },
    });
  });

  it("have a form for each use: in JSON, as a body, and as a part that is a list", () => {
    const schemas = {
      Avatar: { type: "object", properties: { file: bytes, next: to("Avatar"), all: { items: to("File") } } },
      File: bytes,
      AvatarUpload: text,
    };
    const document = {
      paths: {
        ...requestOf("multipart/form-data", to("Avatar")),
        "/b": { post: { responses: { 200: { content: { "application/json": { schema: to("Avatar") } } } } } },
      },
      components: { schemas },
    };
    const { document: formed, uploads } = formsOf(document, visitDocument(document));
    expect([...uploads]).toEqual([
      ["AvatarUpload2", "Avatar"],
      ["FileUpload", "File"],
    ]);
    expect(formed).toEqual({
      paths: { ...document.paths, ...requestOf("multipart/form-data", to("AvatarUpload2")) },
      components: {
        schemas: {
          ...schemas,
          Avatar: {
            type: "object",
            properties: { file: text, next: to("Avatar"), all: { items: to("File") } },
          },
          File: text,
          AvatarUpload2: {
            type: "object",
            properties: { file: blob, next: to("Avatar"), all: { items: to("FileUpload") } },
          },
          FileUpload: blob,
        },
      },
    });
  });

  it.each(["a/b", "a~b", "a%b", "__proto__"])("are found by the key %s", (key) => {
    const ref = {
      $ref: `#/components/schemas/${encodeURIComponent(key.replace("~", "~0").replace("/", "~1"))}`,
    };
    const properties = { properties: { file: ref } };
    const document = {
      paths: {
        ...requestOf("multipart/form-data", properties),
        "/b": { get: { parameters: [{ schema: ref }] } },
      },
      components: {
        schemas: JSON.parse(`{ "${key}": { "type": "string", "format": "binary" } }`) as JsonObject,
      },
    };
    const { document: formed, uploads } = formsOf(document, visitDocument(document));
    expect([...uploads]).toEqual([[`${key}Upload`, key]]);
    const media = lookUp(formed, ["paths", "/a", "post", "requestBody", "content", "multipart/form-data"]);
    const upload = { $ref: `${ref.$ref}Upload` };
    expect(media).toEqual({ schema: { properties: { file: upload } } });
    expect(resolveRef(formed, upload, [])?.node).toEqual(blob);
    expect(resolveRef(formed, ref, [])?.node).toEqual(text);
  });

  it("are a Blob in a request body and through a media type that have names", () => {
    const content = (schema: Json): JsonObject => ({ content: { "multipart/form-data": { schema } } });
    const both = (one: JsonObject, file: JsonObject): JsonObject => ({ properties: { a: one, b: file } });
    const referred = {
      "/a": {
        post: { requestBody: { content: { "multipart/mixed": { $ref: "#/components/mediaTypes/M" } } } },
      },
    };
    const document = {
      paths: referred,
      components: {
        schemas: { D: bytes, E: bytes },
        requestBodies: { R: content(both(to("D"), bytes)) },
        mediaTypes: { M: { schema: both(to("E"), bytes), example: 1 }, N: { schema: { items: bytes } } },
      },
    };
    expect(withBinaryForms(document)).toEqual({
      paths: {
        "/a": {
          post: {
            requestBody: { content: { "multipart/mixed": { schema: both(to("E"), blob), example: 1 } } },
          },
        },
      },
      components: {
        schemas: { D: blob, E: blob },
        requestBodies: { R: content(both(to("D"), blob)) },
        mediaTypes: {
          M: { schema: both(to("E"), text), example: 1 },
          N: { schema: { items: text } },
        },
      },
    });
  });

  it("leave a document without any the same object", () => {
    const document = { components: { schemas: { A: text } } };
    expect(withBinaryForms(document)).toBe(document);
  });
});
