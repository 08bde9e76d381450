import type { Rule } from "../rule.ts";

export const responsePropertyRemoved: Rule = {
  id: "response-property-removed",
  query: { subject: "property", change: "removed", direction: "response" },
  bump: "major",
  title: "<name><of> no longer comes.",
  explanation: "Whoever reads it finds nothing.",
  advice: "Stop reading <name> of what `<call>` gives.",
  mirror: "request-property-added",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string }, name: { type: string } } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string } } }
`,
};
