import type { Rule } from "../rule.ts";

export const webhookPartBecameOptional: Rule = {
  id: "webhook-part-became-optional",
  query: { subject: ["parameter-required", "body-required"], change: "removed", direction: "response" },
  bump: "major",
  title: "<name> may be missing in the webhook now.",
  explanation: "Whoever takes it for granted fails.",
  advice: "Handle its absence.",
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
        - { name: X-Kind, in: header, schema: { type: string }, required: true }
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
