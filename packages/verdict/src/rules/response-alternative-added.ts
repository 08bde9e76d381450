import type { Rule } from "../rule.ts";

export const responseAlternativeAdded: Rule = {
  id: "response-alternative-added",
  query: { subject: "branch", change: "added", direction: "response", compatibility: "breaking" },
  bump: "major",
  title: "<Place> may be <name> now.",
  explanation: "A value of a kind comes that did not come before.",
  advice: "Handle the values that `<call>` may give there now.",
  mirror: "request-alternative-removed",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { anyOf: [{ type: string }] }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { anyOf: [{ type: string }, { type: number }] }
`,
};
