import type { Rule } from "../rule.ts";

export const responseAdded: Rule = {
  id: "response-added",
  query: { subject: "response", direction: "response", change: "added" },
  bump: "minor",
  title: "The response <name> is described now.",
  explanation: "A client has to live with any status; this one has a type from now on.",
  advice: "",
  waiver: "Statuses are sent by responses alone.",
  before: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
    "404": { description: Other }
`,
};
