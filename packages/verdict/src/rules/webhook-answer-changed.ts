import type { Rule } from "../rule.ts";

export const webhookAnswerChanged: Rule = {
  id: "webhook-answer-changed",
  query: { subject: ["header", "header-required"], direction: "request" },
  bump: "minor",
  title: "What an answer to the webhook has as <name> has changed.",
  explanation: "Answers of before are as good.",
  advice: "",
  waiver: "Only a webhook's responses are sent to the API.",
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
      responses: { "204": { description: Done, headers: { X-Kind: { schema: { type: string } } } } }
`,
};
