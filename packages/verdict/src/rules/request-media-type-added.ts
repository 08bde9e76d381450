import type { Rule } from "../rule.ts";

export const requestMediaTypeAdded: Rule = {
  id: "request-media-type-added",
  query: { subject: "content", change: "added", direction: "request" },
  bump: "minor",
  title: "<messages> may be sent as <name> now.",
  explanation: "<messages> of the other media types are as before.",
  advice: "",
  mirror: "response-media-type-removed",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json: { schema: { type: object } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json: { schema: { type: object } }
      application/xml: { schema: { type: object } }
  responses:
    "204": { description: Done }
`,
};
