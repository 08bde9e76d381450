import type { Rule } from "../rule.ts";

export const operationRenamed: Rule = {
  id: "operation-renamed",
  query: { subject: "operation-name" },
  bump: "none",
  packages: { types: "major", client: "major", fixtures: "major" },
  title: "`<before>` is called `<after>` now.",
  explanation: "The request on the wire is the same; the function and its types have another name.",
  advice: "Call `<after>` in place of `<before>`.",
  waiver: "Names of functions have no direction.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: replaceThing
  responses:
    "204": { description: Done }
`,
};
