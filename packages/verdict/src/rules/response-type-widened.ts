import type { Rule } from "../rule.ts";

export const responseTypeWidened: Rule = {
  id: "response-type-widened",
  query: { subject: "type", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is <after> now, no longer <before>.",
  explanation: "A value of a type comes that did not come before.",
  advice: "Handle the values that `<call>` may give there now.",
  mirror: "request-type-narrowed",
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
          schema: { type: [string, number] }
`,
};
