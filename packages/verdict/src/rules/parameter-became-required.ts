import type { Rule } from "../rule.ts";

export const parameterBecameRequired: Rule = {
  id: "parameter-became-required",
  query: { subject: "parameter-required", direction: "request", change: "added" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The <where> parameter <name> is now required.",
  explanation: "A request without it was fine and is refused.",
  advice: "Add <name> to every <request>.",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string }, required: true }
  responses:
    "204": { description: Done }
`,
};
