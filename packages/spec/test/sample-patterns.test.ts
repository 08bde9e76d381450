import { expect, it } from "vitest";
import { loadSpec } from "../src/index.ts";
import { modelOf } from "./model-of.ts";

it("makes values of schemas with patterns, of texts and of names, alone and together", async () => {
  const schemas = {
    Code: { type: "string", pattern: "^[A-Z]{3}-\\d{4}$" },
    Long: { type: "string", pattern: "^[a-z]+$", minLength: 20, maxLength: 22 },
    Both: { allOf: [{ pattern: "^[a-z0-9]+$" }, { type: "string", pattern: "\\d$" }] },
    Names: {
      type: "object",
      minProperties: 2,
      patternProperties: { "^x-[a-z]+$": { type: "integer" } },
      additionalProperties: false,
    },
    Codes: { type: "array", uniqueItems: true, minItems: 3, items: { $ref: "#/components/schemas/Code" } },
    Never: { type: "string", pattern: "^a$b" },
    Without: {
      type: "object",
      properties: { never: { $ref: "#/components/schemas/Never" }, code: { type: "string" } },
    },
  };
  const spec = {
    openapi: "3.1.1",
    info: { title: "Patterns", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    components: { schemas },
  };
  const model = await modelOf(JSON.stringify(spec));
  const samples = Object.fromEntries(model.schemas.map(({ name, sample }) => [name, sample]));
  expect(samples).toEqual({
    Code: expect.stringMatching(/^[A-Z]{3}-\d{4}$/),
    Long: expect.stringMatching(/^[a-z]{20,22}$/),
    Both: expect.stringMatching(/^[a-z0-9]*\d$/),
    Names: expect.anything(),
    Codes: expect.anything(),
    Never: undefined,
    Without: { code: "string" },
  });
  const names = Object.keys(samples["Names"] ?? {});
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^x-[a-z]+$/);
  expect(new Set(samples["Codes"] as readonly string[]).size).toBe(3);
});

it("notes of which schemas no value is known, and why, without a warning", async () => {
  const never = { type: "string", pattern: "^a$b" };
  const schemas = {
    Never: never,
    Holder: {
      type: "object",
      required: ["code"],
      properties: { code: { $ref: "#/components/schemas/Never" } },
    },
    Few: { type: "array", minItems: 3, uniqueItems: true, items: { type: "boolean" } },
    Fine: { type: "object", properties: { never } },
  };
  const spec = {
    openapi: "3.1.1",
    info: { title: "Patterns", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    components: { schemas },
  };
  const { build, diagnostics } = await loadSpec({ file: "specs/patterns.json", text: JSON.stringify(spec) });
  expect(diagnostics).toEqual([]);
  const model = build?.();
  expect(model?.notes.map(({ severity, message }) => [severity, message])).toEqual([
    ["note", "No value of Never is known: no text is found for the pattern `^a$b`."],
    ["note", "No value of Holder is known: property `code`: no text is found for the pattern `^a$b`."],
    ["note", "No value of Few is known: none of those that were tried is valid."],
  ]);
  const notes = model?.approximations.map(({ code, owner, message }) => [code, owner, message]);
  expect(notes).toEqual([
    ["no-sample", "Few", "No value of Few is known: none of those that were tried is valid."],
    [
      "no-sample",
      "Holder",
      "No value of Holder is known: property `code`: no text is found for the pattern `^a$b`.",
    ],
    ["no-sample", "Never", "No value of Never is known: no text is found for the pattern `^a$b`."],
  ]);
});

it("notes of which schemas without a name no value is known: of parameters, requests and answers, each once", async () => {
  const never = { schema: { type: "string", pattern: "^a$b" } };
  const answer = { description: "One.", content: { "application/json": never } };
  const operation = (operationId: string): object => ({
    operationId,
    parameters: [{ name: "code", in: "query", ...never }],
    requestBody: {
      content: { "application/json": { schema: { type: "array", items: never.schema, minItems: 1 } } },
    },
    responses: { 200: { $ref: "#/components/responses/One" }, 400: answer },
  });
  const spec = {
    openapi: "3.1.1",
    info: { title: "Patterns", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    paths: { "/a": { post: operation("first"), put: operation("second") } },
    components: { responses: { One: answer } },
  };
  const { notes, operations } = await modelOf(JSON.stringify(spec));
  const why = "no text is found for the pattern `^a$b`";
  const told = ["post", "put"].flatMap((method) => [
    `the schema at /paths/~1a/${method}/parameters/0/schema is known: ${why}.`,
    `the schema at /paths/~1a/${method}/requestBody/content/application~1json/schema is known: first item: ${why}.`,
    `the schema at /paths/~1a/${method}/responses/400/content/application~1json/schema is known: ${why}.`,
  ]);
  const shared = `the schema at /components/responses/One/content/application~1json/schema is known: ${why}.`;
  expect(notes.map(({ message }) => message)).toEqual([...told, shared].map((text) => `No value of ${text}`));
  expect(operations.flatMap(({ parameters }) => parameters.map(({ sample }) => sample))).toEqual([
    undefined,
    undefined,
  ]);
});

it("leaves it to the warning to tell of a schema that no value satisfies", async () => {
  const schemas = { Odd: { type: "string", enum: [1] }, Never: { type: "string", pattern: "^a$b" } };
  const spec = {
    openapi: "3.1.1",
    info: { title: "Patterns", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    components: { schemas },
  };
  const { approximations, notes } = await modelOf(JSON.stringify(spec));
  expect(notes.map(({ pointer }) => pointer)).toEqual(["/components/schemas/Never"]);
  expect(approximations.map(({ owner }) => owner)).toEqual(["Never", "Odd"]);
});
