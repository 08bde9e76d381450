import { expect, it } from "vitest";
import { requestSchema } from "../src/fixtures/request-schema.ts";
import { readModel } from "./read-model.ts";

it("has no sample of a request that needs a parameter of which no value is known", async () => {
  const parameter = (name: string, required: boolean): string =>
    `{ name: ${name}, in: query, required: ${required}, schema: { type: string, pattern: "^a$b" } }`;
  const { model } = await readModel(
    "specs/groups.yaml",
    `openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers: [{ url: "https://groups.example.com" }]
paths:
  /needed: { get: { operationId: needed, parameters: [${parameter("code", true)}], responses: {} } }
  /optional: { get: { operationId: optional, parameters: [${parameter("code", false)}], responses: {} } }
`,
  );
  const samples = model.operations.map((operation) => {
    const { sample, maximal } = requestSchema(operation, new Map());
    return { sample, maximal };
  });
  expect(samples).toEqual([
    { sample: undefined, maximal: undefined },
    { sample: {}, maximal: {} },
  ]);
});
