import type { Rule } from "../rule.ts";

export const requestTypeNarrowed: Rule = {
  id: "request-type-narrowed",
  query: { subject: "type", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> takes <after>, no longer <before>.",
  explanation: "A value of the old type is refused.",
  advice: "Look at what `<call>` sends there.",
  mirror: "response-type-widened",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: [string, number] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string }
  responses:
    "204": { description: Done }
`,
};
