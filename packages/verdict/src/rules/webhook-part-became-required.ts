import type { Rule } from "../rule.ts";

export const webhookPartBecameRequired: Rule = {
  id: "webhook-part-became-required",
  query: { subject: ["parameter-required", "body-required"], change: "added", direction: "response" },
  bump: "minor",
  title: "<name> always comes with the webhook now.",
  explanation: "Whoever handles its absence may go on.",
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
      parameters:
        - { name: X-Kind, in: header, schema: { type: string }, required: true }
      responses: { "204": { description: Done } }
`,
};
