import { readModel } from "../read-model.ts";
import { type Case, caseOf } from "./case.ts";

async function smallCase(says: string, slug: string, rest: string, program?: string): Promise<Case> {
  const head = `openapi: 3.1.0
info: { title: Small, version: 1.0.0 }
servers: [{ url: https://small.example.com }]
`;
  const { model } = await readModel(`specs/${slug}.yaml`, head + rest);
  return caseOf(says, model, program);
}

const nothing = `paths: { /a: { get: { operationId: getA, responses: { "200": { description: ok } } } } }
`;

const free = `paths:
  /a:
    post:
      operationId: postA
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Free" }, examples: { x: { value: { x: 1 } } } } }
      responses: { "200": { description: ok } }
components:
  schemas:
    Free: { type: object }
    Map: { type: object, properties: {}, additionalProperties: { type: string } }
`;

const useFree = `import { createClient, postA } from "@acme/free-client";
import { buildFree, buildMap, postAExamples } from "@acme/free-fixtures";
void postA(createClient(), { body: { x: 1 } });
void postA(createClient(), { body: postAExamples.request.x });
void [buildFree(), buildMap({ a: "b" })];
`;

const constants = `paths:
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Open" }
              examples: { x: { value: { kind: other, list: [a] } }, none: { value: null } }
components:
  schemas:
    Nothing: { type: "null" }
    Open:
      type: [object, "null"]
      properties: { kind: { anyOf: [{ enum: [a, b] }, { type: string }] }, list: { type: array, items: { type: string } } }
    Typed:
      type: object
      properties: { first: { type: integer } }
      additionalProperties: { type: string }
`;

const circles = `${nothing}components:
  schemas:
    Later: { oneOf: [{ const: 1 }, { type: array, prefixItems: [{ const: 1 }], items: { type: array, items: { $ref: "#/components/schemas/Later" } }, minItems: 1 }] }
    Missing: { oneOf: [{ const: 1 }, { type: array, prefixItems: [{ type: array, items: { $ref: "#/components/schemas/Missing" } }], items: false }] }
    Nested:
      oneOf:
        - { const: 1 }
        - { type: array, prefixItems: [{ const: 1 }], minItems: 1, items: { type: array, prefixItems: [{ const: 2 }], items: { type: array, items: { $ref: "#/components/schemas/Nested" } }, minItems: 1 } }
`;

const useCircles = `import type { Later, Missing, Nested } from "@acme/circles-types";
export const later: readonly Later[] = [1, [1], [1, [1, [1]]]];
export const missing: readonly Missing[] = [1, [], [[1, [[]]]]];
export const nested: Nested = [1, [2, [1, [1, [2]]]]];
// @ts-expect-error Below the lists, only the schema itself is taken.
export const wrong: Later = [1, [1, [2]]];
`;

/** Packages of specs that are small, but were once not right. */
export const smallSpecs: readonly Case[] = [
  await smallCase("packages without a schema, an example or a body", "nothing", nothing),
  await smallCase("packages with an object that may have any members", "free", free, useFree),
  await smallCase(
    "packages with constants of types that TypeScript takes for more than they are",
    "constants",
    constants,
  ),
  await smallCase("types that refer to themselves in lists of lists", "circles", circles, useCircles),
];
