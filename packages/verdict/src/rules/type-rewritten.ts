import type { Rule } from "../rule.ts";

export const typeRewritten: Rule = {
  id: "type-rewritten",
  query: { subject: "schema-alone", change: "changed" },
  bump: "none",
  packages: { types: "patch", client: "none", fixtures: "patch" },
  title: "The type `<name>` is described in other words that take the same values.",
  explanation: "No operation has it, and its validator accepts the same.",
  advice: "",
  waiver: "Types have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Thing: { type: string, minLength: 0 }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Thing: { type: string }
`,
};
