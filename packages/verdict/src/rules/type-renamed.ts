import type { Rule } from "../rule.ts";

export const typeRenamed: Rule = {
  id: "type-renamed",
  query: { subject: "schema-name", change: "changed" },
  bump: "none",
  packages: { types: "major", client: "none", fixtures: "major" },
  title: "The type `<before>` is called `<after>` now.",
  explanation: "The wire is the same; the type, its validator and its builder have another name.",
  advice: "Import `<after>` in place of `<before>`.",
  waiver: "Names of types have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /things:
    get:
      operationId: getThings
      responses: { "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components:
  schemas:
    Thing: { type: string }
    Old: { type: integer }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /things:
    get:
      operationId: getThings
      responses: { "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components:
  schemas:
    Thing: { type: string }
    New: { type: integer }
`,
};
