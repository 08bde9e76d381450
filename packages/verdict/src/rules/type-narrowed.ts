import type { Rule } from "../rule.ts";

export const typeNarrowed: Rule = {
  id: "type-narrowed",
  query: { subject: "schema-alone", change: "removed" },
  bump: "none",
  packages: { types: "major", client: "none", fixtures: "minor" },
  title: "The type `<name>` takes fewer values, or others.",
  explanation: "No operation has it; its validator refuses what it accepted.",
  advice: "Look at what you judge by it.",
  waiver: "Types have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Thing: { type: [string, number] }
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
