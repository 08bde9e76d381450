import type { Rule } from "../rule.ts";

export const openValuesChanged: Rule = {
  id: "open-values-changed",
  query: { subject: "open-value" },
  bump: "minor",
  title: "<Place> has other values that are known: <after>.",
  explanation: "Who gets a value of such a list has to live with any.",
  advice: "",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, x-extensible-enum: [a] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, x-extensible-enum: [a, b] }
  responses:
    "204": { description: Done }
`,
};
