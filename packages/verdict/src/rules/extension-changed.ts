import type { Rule } from "../rule.ts";

export const extensionChanged: Rule = {
  id: "extension-changed",
  query: { subject: "extension" },
  bump: "patch",
  title: "What `x-specmint` says of <name> has changed.",
  explanation: "It changes nothing on the wire.",
  advice: "",
  waiver: "It is about either direction.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done, x-specmint: { other: 1 } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done, x-specmint: { other: 2 } }
`,
};
