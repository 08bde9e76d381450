import type { Rule } from "../rule.ts";

export const webhookAnswerAdded: Rule = {
  id: "webhook-answer-added",
  query: { subject: "response", direction: "request" },
  bump: "minor",
  title: "The answer <name> to the webhook is described now.",
  explanation: "Answers of before are as good.",
  advice: "",
  mirror: "webhook-answer-removed",
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
      responses: { "202": { description: Later }, "204": { description: Done } }
`,
};
