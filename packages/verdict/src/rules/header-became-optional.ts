import type { Rule } from "../rule.ts";

export const headerBecameOptional: Rule = {
  id: "header-became-optional",
  query: { subject: "header-required", direction: "response", change: "removed" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The response header <name> may be missing now.",
  explanation: "Whoever takes it for granted fails.",
  advice: "Handle its absence.",
  waiver: "Headers of requests are parameters.",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { required: true, schema: { type: integer } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { schema: { type: integer } }
`,
};
