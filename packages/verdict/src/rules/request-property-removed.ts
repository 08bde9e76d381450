import type { Rule } from "../rule.ts";

export const requestPropertyRemoved: Rule = {
  id: "request-property-removed",
  query: { subject: "property", change: "removed", direction: "request" },
  bump: "major",
  title: "<name><of> can no longer be sent.",
  explanation: "What it asked for is no longer done, or the request is refused.",
  advice: "Take <name> out of every `<call>` call.",
  mirror: "response-property-added",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string }, name: { type: string } } }
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
