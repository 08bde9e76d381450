import type { Rule } from "../rule.ts";

export const typeAdded: Rule = {
  id: "type-added",
  query: { subject: "schema-name", change: "added" },
  bump: "none",
  packages: { types: "minor", client: "none", fixtures: "minor" },
  title: "The type `<name>` is new.",
  explanation: "Nobody imports it yet.",
  advice: "",
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
