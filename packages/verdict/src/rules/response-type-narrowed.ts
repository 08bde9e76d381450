import type { Rule } from "../rule.ts";

export const responseTypeNarrowed: Rule = {
  id: "response-type-narrowed",
  query: { subject: "type", direction: "response" },
  bump: "minor",
  title: "<Place> takes <after>, no longer <before>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-type-widened",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: [string, number] }
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
