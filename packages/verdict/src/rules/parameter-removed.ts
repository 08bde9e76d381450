import type { Rule } from "../rule.ts";

export const parameterRemoved: Rule = {
  id: "parameter-removed",
  query: { subject: "parameter", direction: "request", change: "removed" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The <where> parameter <name> is gone.",
  explanation: "Whoever sends it is refused, or gets something else than was asked for.",
  advice: "Take <name> out of every <request>.",
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
  responses:
    "204": { description: Done }
`,
};
