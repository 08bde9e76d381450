import type { Rule } from "../rule.ts";

export const requestDefaultChanged: Rule = {
  id: "request-default-changed",
  query: { subject: "default", change: ["changed", "removed"], direction: "request" },
  bump: "major",
  title: "What is done without <place> has changed: its default was <before>, and is <after>.",
  explanation: "<aMessage> that leaves it out asks for something else than before.",
  advice: "Send <before> in every <request> that counted on it.",
  waiver: "A default of a response is a word about it.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: integer, default: 1 } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: integer, default: 2 } }
  responses:
    "204": { description: Done }
`,
};
