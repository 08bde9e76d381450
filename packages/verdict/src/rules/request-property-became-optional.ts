import type { Rule } from "../rule.ts";

export const requestPropertyBecameOptional: Rule = {
  id: "request-property-became-optional",
  query: { subject: "required", change: "removed", direction: "request" },
  bump: "minor",
  title: "<name><of> may be left out now.",
  explanation: "Requests with it are as before.",
  advice: "",
  mirror: "response-property-became-required",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string } }, required: [id] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string } } }
  responses:
    "204": { description: Done }
`,
};
