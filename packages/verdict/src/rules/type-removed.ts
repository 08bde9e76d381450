import type { Rule } from "../rule.ts";

export const typeRemoved: Rule = {
  id: "type-removed",
  query: { subject: "schema-name", change: "removed" },
  bump: "none",
  packages: { types: "major", client: "none", fixtures: "major" },
  title: "The type `<name>` is gone.",
  explanation: "Whoever imports it, its validator or its builder cannot.",
  advice: "Stop importing `<name>`.",
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
`,
};
