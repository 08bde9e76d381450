import type { Rule } from "../rule.ts";

export const parameterStyleChanged: Rule = {
  id: "parameter-style-changed",
  query: { subject: "parameter-style" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The <where> parameter <name> is written in another way.",
  explanation: "The same value is another text on the wire.",
  advice: "Upgrade at the time the service does.",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: ids, in: query, schema: { type: array, items: { type: string } } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: ids, in: query, schema: { type: array, items: { type: string } }, style: pipeDelimited }
  responses:
    "204": { description: Done }
`,
};
