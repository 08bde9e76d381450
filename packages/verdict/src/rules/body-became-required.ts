import type { Rule } from "../rule.ts";

export const bodyBecameRequired: Rule = {
  id: "body-became-required",
  query: { subject: "body-required", direction: "request", change: "added" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The request body is now required.",
  explanation: "A request without it was fine and is refused.",
  advice: "Give every <request> a body.",
  waiver: "A response always may have a body.",
  before: `
put:
  operationId: updateThing
  requestBody:
    required: false
    content:
      application/json:
        schema: { type: object }
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
