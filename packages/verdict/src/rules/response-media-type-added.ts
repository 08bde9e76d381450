import type { Rule } from "../rule.ts";

export const responseMediaTypeAdded: Rule = {
  id: "response-media-type-added",
  query: { subject: "content", change: "added", direction: "response", where: ["success", "failure"] },
  bump: "minor",
  title: "Responses may come as <name> now, for whoever asks for it.",
  explanation: "A response is of the media type that was asked for.",
  advice: "",
  mirror: "request-media-type-removed",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json: { schema: { type: object } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json: { schema: { type: object } }
        application/xml: { schema: { type: object } }
`,
};
