import type { Rule } from "../rule.ts";

export const responsePropertyAdded: Rule = {
  id: "response-property-added",
  query: { subject: "property", change: "added", direction: "response" },
  bump: "minor",
  title: "<name><of> comes now.",
  explanation: "Whoever does not read it is not concerned.",
  advice: "",
  mirror: "request-property-removed",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string } } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: object, properties: { id: { type: string }, name: { type: string } } }
`,
};
