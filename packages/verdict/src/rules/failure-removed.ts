import type { Rule } from "../rule.ts";

export const failureRemoved: Rule = {
  id: "failure-removed",
  query: { subject: "response", direction: "response", change: "removed", where: "failure" },
  bump: "major",
  title: "The failure <name> is no longer described.",
  explanation: "Whoever tells it from others has nothing to tell it by.",
  advice: "Take `<name>` out of what you tell apart after <calls>.",
  waiver: "Statuses are sent by responses alone.",
  before: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
    "404": { description: Other }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
`,
};
