import type { Rule } from "../rule.ts";

export const requiredBodyAdded: Rule = {
  id: "required-body-added",
  query: { subject: "body", direction: "request", change: "added", isRequired: true },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The request has a body now, which is required.",
  explanation: "A request without it was fine and is refused.",
  advice: "Give every <request> a body.",
  waiver: "A response always may have a body.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    required: true
    content:
      application/json:
        schema: { type: object }
  responses:
    "204": { description: Done }
`,
};
