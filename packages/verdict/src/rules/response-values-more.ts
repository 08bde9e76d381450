import type { Rule } from "../rule.ts";

export const responseValuesMore: Rule = {
  id: "response-values-more",
  query: { subject: "enum-value", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be <values> now.",
  explanation: "A value comes that was not listed: whoever tells the listed ones apart meets another.",
  advice: "Handle the values that `<call>` may give there now.",
  mirror: "request-values-fewer",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { enum: [a] }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { enum: [a, b] }
`,
};
