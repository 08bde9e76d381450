import type { Rule } from "../rule.ts";

export const parameterBecameOptional: Rule = {
  id: "parameter-became-optional",
  query: { subject: "parameter-required", direction: "request", change: "removed" },
  bump: "minor",
  title: "The <where> parameter <name> may be left out now.",
  explanation: "Requests with it are as before.",
  advice: "",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string }, required: true }
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
