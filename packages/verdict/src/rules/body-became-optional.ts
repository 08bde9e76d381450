import type { Rule } from "../rule.ts";

export const bodyBecameOptional: Rule = {
  id: "body-became-optional",
  query: { subject: "body-required", direction: "request", change: "removed" },
  bump: "minor",
  title: "The request body may be left out now.",
  explanation: "Requests with it are as before.",
  advice: "",
  waiver: "A response always may have a body.",
  before: `
put:
  operationId: updateThing
  requestBody:
    required: true
    content:
      application/json:
        schema: { type: object }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    required: false
    content:
      application/json:
        schema: { type: object }
  responses:
    "204": { description: Done }
`,
};
