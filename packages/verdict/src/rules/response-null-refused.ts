import type { Rule } from "../rule.ts";

export const responseNullRefused: Rule = {
  id: "response-null-refused",
  query: { subject: "nullable", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> is never null now.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-null-allowed",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: [string, "null"] }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string }
`,
};
