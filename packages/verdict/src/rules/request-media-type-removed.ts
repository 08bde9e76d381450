import type { Rule } from "../rule.ts";

export const requestMediaTypeRemoved: Rule = {
  id: "request-media-type-removed",
  query: { subject: "content", change: "removed", direction: "request" },
  bump: "major",
  title: "<messages> may no longer be sent as <name>.",
  explanation: "Whoever sends it is refused.",
  advice: "Send another media type in every <request>.",
  mirror: "response-media-type-added",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json: { schema: { type: object } }
      application/xml: { schema: { type: object } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json: { schema: { type: object } }
  responses:
    "204": { description: Done }
`,
};
