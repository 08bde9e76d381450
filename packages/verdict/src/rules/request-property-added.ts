import type { Rule } from "../rule.ts";

export const requestPropertyAdded: Rule = {
  id: "request-property-added",
  query: { subject: "property", change: "added", direction: "request" },
  bump: "minor",
  title: "<name><of> may be sent now.",
  explanation: "Requests without it are as before.",
  advice: "",
  mirror: "response-property-removed",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string } } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string }, name: { type: string } } }
  responses:
    "204": { description: Done }
`,
};
