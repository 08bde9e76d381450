import type { Rule } from "../rule.ts";

export const wordsChanged: Rule = {
  id: "words-changed",
  query: { subject: ["words", "default"] },
  bump: "patch",
  title: "The words<of> have changed.",
  explanation: "They describe, and change nothing on the wire.",
  advice: "",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  description: Old
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  description: New
  responses:
    "204": { description: Done }
`,
};
