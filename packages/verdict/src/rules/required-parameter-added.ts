import type { Rule } from "../rule.ts";

export const requiredParameterAdded: Rule = {
  id: "required-parameter-added",
  query: { subject: "parameter", direction: "request", change: "added", isRequired: true },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The <where> parameter <name> is new, and required.",
  explanation: "A request without it was fine and is refused.",
  advice: "Add <name> to every <request>.",
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
    - { name: page, in: query, schema: { type: string }, required: true }
  responses:
    "204": { description: Done }
`,
};
