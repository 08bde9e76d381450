import type { Rule } from "../rule.ts";

export const requiredRequestPropertyAdded: Rule = {
  id: "required-request-property-added",
  query: { subject: "property", change: "added", direction: "request", isRequired: true },
  bump: "major",
  title: "<name><of> is new, and required.",
  explanation: "A request without it was fine and is refused.",
  advice: "Add <name> to every `<call>` call.",
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
        schema: { type: object, properties: { id: { type: string }, name: { type: string } }, required: [name] }
  responses:
    "204": { description: Done }
`,
};
