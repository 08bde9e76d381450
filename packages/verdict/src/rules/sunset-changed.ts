import type { Rule } from "../rule.ts";

export const sunsetChanged: Rule = {
  id: "sunset-changed",
  query: { subject: "deprecation", change: "changed" },
  bump: "minor",
  title: "<Name> has another date on which it ends.",
  explanation: "It works as before until then.",
  advice: "Plan for the date.",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  deprecated: true
  x-sunset: "2030-01-01"
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  deprecated: true
  x-sunset: "2031-01-01"
  responses:
    "204": { description: Done }
`,
};
