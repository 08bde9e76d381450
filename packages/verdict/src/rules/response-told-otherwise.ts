import type { Rule } from "../rule.ts";

export const responseToldOtherwise: Rule = {
  id: "response-told-otherwise",
  query: { subject: "response", direction: "response", change: "changed" },
  bump: "minor",
  title: "The response <name> is described in another place: by itself, by its range or by `default`.",
  explanation: "What it is described as is compared by itself.",
  advice: "",
  waiver: "Statuses are sent by responses alone.",
  before: `
put:
  operationId: updateThing
  responses:
    "4XX": { description: Refused }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "4XX": { description: Refused }
    "404": { description: Refused }
`,
};
