import type { Rule } from "../rule.ts";

export const responseNullAllowed: Rule = {
  id: "response-null-allowed",
  query: { subject: "nullable", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be null now.",
  explanation: "A null comes where none came before.",
  advice: "Handle null in what `<call>` gives.",
  mirror: "request-null-refused",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: [string, "null"] }
`,
};
