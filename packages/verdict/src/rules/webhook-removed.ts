import type { Rule } from "../rule.ts";

export const webhookRemoved: Rule = {
  id: "webhook-removed",
  query: { subject: "webhook", change: "removed" },
  bump: "major",
  title: "The webhook <name> is gone.",
  explanation: "Whoever waits for it waits in vain.",
  advice: "Stop waiting for it.",
  waiver: "A webhook is a request and its responses in one.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      responses: { "204": { description: Done } }
  removed:
    post:
      operationId: onRemoved
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
