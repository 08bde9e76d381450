import type { Rule } from "../rule.ts";

export const webhookAnswerRemoved: Rule = {
  id: "webhook-answer-removed",
  query: { subject: "response", change: "removed", direction: "request" },
  bump: "major",
  title: "The answer <name> to the webhook is no longer described.",
  explanation: "Whoever answers so may not be understood.",
  advice: "Answer to <calls> by a status that is described.",
  mirror: "webhook-answer-added",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      responses: { "202": { description: Later }, "204": { description: Done } }
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
