import type { Rule } from "../rule.ts";

export const webhookPartAdded: Rule = {
  id: "webhook-part-added",
  query: { subject: ["parameter", "body"], change: "added", direction: "response" },
  bump: "minor",
  title: "<name> comes with the webhook now.",
  explanation: "Whoever does not read it is not concerned.",
  advice: "",
  waiver: "Only a webhook's requests are sent by the API.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
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
      parameters:
        - { name: X-Kind, in: header, schema: { type: string } }
      responses: { "204": { description: Done } }
`,
};
