import type { Rule } from "../rule.ts";

export const optionalBodyAdded: Rule = {
  id: "optional-body-added",
  query: { subject: "body", direction: "request", change: "added", isRequired: false },
  bump: "minor",
  title: "The request may have a body now.",
  explanation: "Requests without it are as before.",
  advice: "",
  waiver: "A response always may have a body.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    required: false
    content:
      application/json:
        schema: { type: object }
  responses:
    "204": { description: Done }
`,
};
