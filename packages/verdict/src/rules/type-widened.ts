import type { Rule } from "../rule.ts";

export const typeWidened: Rule = {
  id: "type-widened",
  query: { subject: "schema-alone", change: "added" },
  bump: "none",
  packages: { types: "minor", client: "none", fixtures: "minor" },
  title: "The type `<name>` takes more values.",
  explanation: "No operation has it; its validator accepts what it accepted.",
  advice: "",
  waiver: "Types have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Thing: { type: string }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Thing: { type: [string, number] }
`,
};
