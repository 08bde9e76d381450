import type { Rule } from "../rule.ts";

export const webhookPartRemoved: Rule = {
  id: "webhook-part-removed",
  query: { subject: ["parameter", "body"], change: "removed", direction: "response" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "<name> no longer comes with the webhook.",
  explanation: "Whoever reads it finds nothing.",
  advice: "Stop reading it.",
  waiver: "Only a webhook's requests are sent by the API.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      parameters:
        - { name: X-Kind, in: header, schema: { type: string } }
      responses: { "204": { description: Done } }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      responses: { "204": { description: Done } }
`,
};
