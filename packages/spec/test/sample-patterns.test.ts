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
  const notes = build?.().approximations.map(({ code, owner, message }) => [code, owner, message]);
  expect(notes).toEqual([
    ["no-sample", "Never", "No value of Never is known: no text is found for the pattern `^a$b`."],
    [
      "no-sample",
      "Holder",
      "No value of Holder is known: property `code`: no text is found for the pattern `^a$b`.",
    ],
    ["no-sample", "Few", "No value of Few is known: none of those that were tried is valid."],
  ]);
});
