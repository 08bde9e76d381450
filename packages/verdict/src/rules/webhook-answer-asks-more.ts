import type { Rule } from "../rule.ts";

export const webhookAnswerAsksMore: Rule = {
  id: "webhook-answer-asks-more",
  query: { subject: ["header", "header-required"], change: "added", direction: "request", isRequired: true },
  bump: "major",
  title: "An answer to the webhook has to have <name> now.",
  explanation: "Answers without it were fine, and are refused.",
  advice: "Send it.",
  waiver: "Only a webhook's responses are sent to the API.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      responses: { "204": { description: Done, headers: { X-Kind: { schema: { type: string } } } } }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      responses: { "204": { description: Done, headers: { X-Kind: { required: true, schema: { type: string } } } } }
`,
};
