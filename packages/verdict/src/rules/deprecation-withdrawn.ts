import type { Rule } from "../rule.ts";

export const deprecationWithdrawn: Rule = {
  id: "deprecation-withdrawn",
  query: { subject: "deprecation", change: "removed" },
  bump: "patch",
  title: "<Name><of> is no longer deprecated.",
  explanation: "It works as before.",
  advice: "",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  deprecated: true
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
};
