import { expect, it } from "vitest";
import { compareTexts } from "./compare-texts.ts";

const description = (uses: string): string => `
openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /shelves: { get: { operationId: listShelves, ${uses} } }
  /books: { get: { operationId: listBooks, ${uses} } }
components:
  parameters:
    Page: { name: page, in: query, schema: { type: integer } }
  responses:
    Lost: { description: Lost. }
`;
const used = `parameters: [{ $ref: "#/components/parameters/Page" }], responses: { "503": { $ref: "#/components/responses/Lost" } }`;
const unused = `responses: {}`;

it("tells once what several operations no longer use, and what they use from now on", async () => {
  const gone = await compareTexts(description(used), description(unused));
  expect(gone.changes.map(({ rule, operations }) => [rule, operations.map(({ name }) => name)])).toEqual([
    ["parameter-removed", ["listShelves", "listBooks"]],
    ["failure-removed", ["listShelves", "listBooks"]],
  ]);
  const come = await compareTexts(description(unused), description(used));
  expect(come.changes.map(({ rule, operations }) => [rule, operations.map(({ name }) => name)])).toEqual([
    ["optional-parameter-added", ["listShelves", "listBooks"]],
    ["response-added", ["listShelves", "listBooks"]],
  ]);
});
