import type { Rule } from "../rule.ts";

export const deprecated: Rule = {
  id: "deprecated",
  query: { subject: "deprecation", change: "added" },
  bump: "minor",
  title: "<Name><of> is deprecated.",
  explanation: "It works as before, and editors strike it through.",
  advice: "Look for what replaces it.",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  deprecated: true
  responses:
    "204": { description: Done }
`,
};
