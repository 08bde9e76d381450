import type { Rule } from "../rule.ts";

export const requestNullRefused: Rule = {
  id: "request-null-refused",
  query: { subject: "nullable", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is never null now.",
  explanation: "A null that was accepted is refused.",
  advice: "Send no null there in `<call>` calls.",
  mirror: "response-null-allowed",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: [string, "null"] }
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
