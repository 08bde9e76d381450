import type { Rule } from "../rule.ts";

export const headerRemoved: Rule = {
  id: "header-removed",
  query: { subject: "header", direction: "response", change: "removed" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The response header <name> is gone.",
  explanation: "Whoever reads it finds nothing.",
  advice: "Stop reading it.",
  waiver: "Headers of requests are parameters.",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { schema: { type: integer } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
`,
};
