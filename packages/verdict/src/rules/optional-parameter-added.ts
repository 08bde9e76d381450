import type { Rule } from "../rule.ts";

export const optionalParameterAdded: Rule = {
  id: "optional-parameter-added",
  query: { subject: "parameter", direction: "request", change: "added", isRequired: false },
  bump: "minor",
  title: "The <where> parameter <name> is new.",
  explanation: "Requests without it are as before.",
  advice: "",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string } }
  responses:
    "204": { description: Done }
`,
};
