import type { Rule } from "../rule.ts";

export const responseMediaTypeRemoved: Rule = {
  id: "response-media-type-removed",
  query: { subject: "content", change: "removed", direction: "response" },
  bump: "major",
  title: "Responses no longer come as <name>.",
  explanation: "Whoever asks for it gets another, or an error.",
  advice: "Ask <calls> for another media type.",
  mirror: "request-media-type-added",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json: { schema: { type: object } }
        application/xml: { schema: { type: object } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json: { schema: { type: object } }
`,
};
