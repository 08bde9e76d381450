import { describe, expect, it } from "vitest";
import type { Content, RequestBody } from "../src/index.ts";
import { modelOf } from "./model-of.ts";

/** A spec of one operation whose request and response have the content. */
function specOf(content: string): string {
  return `openapi: 3.2.0
info: { title: Files, version: 1.0.0 }
servers: [{ url: https://example.com }]
paths:
  /files:
    post:
      operationId: send
      requestBody:
        required: true
        description: A file.
        content: &content ${content}
      responses:
        "200":
          description: Ok.
          content: *content
components:
  schemas:
    File: { type: object, required: [name], properties: { name: { type: string } } }
  mediaTypes:
    Named: { schema: { $ref: "#/components/schemas/File" } }
`;
}

async function bodyOf(content: string): Promise<RequestBody> {
  const { operations } = await modelOf(specOf(content));
  const body = operations[0]?.body;
  if (!body) throw new Error("There is no body.");
  return body;
}

const requested = async (content: string): Promise<readonly Content[]> => (await bodyOf(content)).contents;
const answered = async (content: string): Promise<readonly Content[]> =>
  (await modelOf(specOf(content))).operations[0]?.responses[0]?.contents ?? [];

const plain = { encoding: [], examples: [] };

describe("the contents of a body", () => {
  it("are all there, in the order of the spec, each with how it is carried", async () => {
    const content = `
          application/json: { schema: { $ref: "#/components/schemas/File" } }
          application/vnd.file+json: { $ref: "#/components/mediaTypes/Named" }
          text/csv: { schema: { type: string } }
          application/octet-stream: {}
          image/png: { schema: { type: string, format: binary } }`;
    const body = await bodyOf(content);
    expect(body).toMatchObject({ required: true, description: "A file." });
    expect(body.contents).toEqual([
      {
        mediaType: "application/json",
        kind: "json",
        schema: { $ref: "#/$defs/File" },
        schemaName: "File",
        ...plain,
      },
      {
        mediaType: "application/vnd.file+json",
        kind: "json",
        schema: { $ref: "#/$defs/File" },
        schemaName: "File",
        ...plain,
      },
      { mediaType: "text/csv", kind: "text", schema: { type: "string" }, sample: "string", ...plain },
      { mediaType: "application/octet-stream", kind: "binary", schema: true, ...plain },
      { mediaType: "image/png", kind: "binary", schema: { format: "binary" }, ...plain },
    ]);
  });

  it("have the name of a schema only where they are nothing but that", async () => {
    const contents = await requested(`
          a/json: { schema: { $ref: "#/components/schemas/File", description: Said., deprecated: true } }
          b/json: { schema: { $ref: "#/components/schemas/File", minProperties: 1 } }
          c/json: { schema: { type: array, items: { $ref: "#/components/schemas/File" } } }`);
    expect(contents.map(({ schemaName }) => schemaName)).toEqual(["File", undefined, undefined]);
  });

  it("are sent as one media type where the spec gives a range", async () => {
    const content =
      '{ "*/*": { schema: { type: object } }, "text/*": {}, "image/*": {}, "application/*": {} }';
    expect((await requested(content)).map(({ mediaType, kind }) => `${mediaType} ${kind}`)).toEqual([
      "application/json json",
      "text/plain text",
      "application/octet-stream binary",
    ]);
    expect((await answered(content)).map(({ mediaType }) => mediaType)).toEqual([
      "*/*",
      "text/*",
      "image/*",
      "application/*",
    ]);
  });

  it("are there once for each media type that is sent: a media type goes before the ranges that it is in", async () => {
    const content = `
          application/*+json: { schema: { type: array } }
          application/json: { schema: { $ref: "#/components/schemas/File" } }
          "*/*": { schema: { type: object } }`;
    const sent = (await requested(content)).map(({ mediaType, schemaName }) => [mediaType, schemaName]);
    expect(sent).toEqual([["application/json", "File"]]);
  });

  it("have the examples that fit, and those that were observed", async () => {
    const content = `
          application/json:
            schema: { $ref: "#/components/schemas/File" }
            examples:
              good: { summary: Good, description: It fits., value: { name: a } }
              bad: { value: { name: 1 } }
              seen: { value: { name: 2 }, x-specmint: { observed: true } }
              data: { dataValue: { name: b } }
              away: { externalValue: https://example.com/a }`;
    const [{ examples } = { examples: [] }] = await requested(content);
    expect(examples).toEqual([
      { name: "good", summary: "Good", description: "It fits.", value: { name: "a" }, observed: false },
      { name: "seen", summary: "", description: "", value: { name: 2 }, observed: true },
      { name: "data", summary: "", description: "", value: { name: "b" }, observed: false },
    ]);
  });

  it("have a single example by the name of example", async () => {
    const [content] = await requested("{ application/json: { schema: { type: string }, example: a } }");
    expect(content?.examples).toEqual([
      { name: "example", summary: "", description: "", value: "a", observed: false },
    ]);
  });
});

describe("a sequence", () => {
  it.each([
    ["application/jsonl: { itemSchema: { type: string } }", { type: "string" }, undefined],
    [
      'application/x-ndjson: { itemSchema: { $ref: "#/components/schemas/File" } }',
      { $ref: "#/$defs/File" },
      "File",
    ],
    [
      "application/json-seq: { schema: { type: array, items: { type: number } } }",
      { type: "number" },
      undefined,
    ],
    [
      'application/jsonl: { schema: { $ref: "#/components/schemas/File" } }',
      { $ref: "#/$defs/File" },
      "File",
    ],
    ["application/jsonl: {}", true, undefined],
    [
      "application/jsonl: { schema: { type: array }, itemSchema: { type: boolean } }",
      { type: "boolean" },
      undefined,
    ],
  ])("of JSON lines has the schema of an item: %s", async (content, schema, schemaName) => {
    const [found] = await answered(`{ ${content} }`);
    expect(found).toMatchObject({ kind: "jsonLines", schema, examples: [] });
    expect(found?.schemaName).toBe(schemaName);
  });

  it("of events has the schema of an event, as the spec describes it or as it always is", async () => {
    const [described] = await answered(
      "{ text/event-stream: { itemSchema: { type: object, properties: { data: { type: string } } } } }",
    );
    expect(described).toMatchObject({
      kind: "events",
      schema: { type: "object", properties: { data: { type: "string" } } },
    });
    const [plainly] = await answered("{ text/event-stream: { schema: { type: string } } }");
    expect(plainly?.schema).toEqual({
      type: "object",
      required: ["data"],
      properties: {
        event: { type: "string" },
        data: { type: "string" },
        id: { type: "string" },
        retry: { type: "integer" },
      },
    });
  });
});

describe("the members of a form", () => {
  const usual = { style: "form", explode: true, allowReserved: false, json: false };

  it("are told where the spec says how they are written", async () => {
    const [form] = await requested(`
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                plain: { type: string }
                list: { type: array, items: { type: string } }
                deep: { type: object, properties: { a: { type: string } } }
                nested: { type: array, items: { type: object } }
                said: { type: object, properties: { a: { type: array } } }
                typed: { type: object }
                raw: { type: string }
            encoding:
              list: { explode: false }
              deep: { style: deepObject }
              said: { style: pipeDelimited }
              typed: { contentType: application/json }
              raw: { allowReserved: true }
              more: { contentType: "text/plain, text/html" }`);
    expect(form?.kind).toBe("form");
    expect(form?.encoding).toEqual([
      { ...usual, name: "list", explode: false },
      { ...usual, name: "deep", style: "deepObject" },
      { ...usual, name: "said", style: "pipeDelimited", explode: false },
      { ...usual, name: "typed", contentType: "application/json", json: true },
      { ...usual, name: "raw", allowReserved: true },
      { ...usual, name: "more", contentType: "text/plain" },
      { ...usual, name: "nested", json: true },
    ]);
  });

  it("of several parts have their media types, and bytes are a Blob", async () => {
    const [form] = await requested(`
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: { type: string, format: binary }
                photo: { type: string, format: binary }
                meta: { $ref: "#/components/schemas/File" }
                list: { type: array, items: { type: object } }
            encoding:
              photo: { contentType: "image/png, image/jpeg" }
              file: { contentType: "image/*" }
              meta: { contentType: application/vnd.meta+json }`);
    expect(form).toMatchObject({
      kind: "multipart",
      schema: {
        type: "object",
        required: ["file"],
        properties: {
          file: { format: "binary" },
          photo: { format: "binary" },
          meta: { $ref: "#/$defs/File" },
        },
      },
      encoding: [
        { ...usual, name: "photo", contentType: "image/png" },
        { ...usual, name: "file" },
        { ...usual, name: "meta", contentType: "application/vnd.meta+json", json: true },
      ],
    });
  });

  it("are found through references and allOf", async () => {
    const [form] = await requested(`
          application/x-www-form-urlencoded:
            schema: { allOf: [{ $ref: "#/components/schemas/File" }, { properties: { a: { items: { type: array } } } }] }
            encoding: { name: { explode: false } }`);
    expect(form?.encoding.map(({ name, json, explode }) => [name, json, explode])).toEqual([
      ["name", false, false],
      ["a", true, true],
    ]);
  });

  it("are none in content that is no form", async () => {
    const [content] = await requested(
      "{ application/json: { schema: { type: object }, encoding: { a: { explode: false } } } }",
    );
    expect(content?.encoding).toEqual([]);
  });
});
