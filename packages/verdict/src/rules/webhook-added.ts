import type { Rule } from "../rule.ts";

export const webhookAdded: Rule = {
  id: "webhook-added",
  query: { subject: "webhook", change: "added" },
  bump: "minor",
  title: "The webhook <name> is new.",
  explanation: "Nobody waits for it yet.",
  advice: "",
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
  removed:
    post:
      operationId: onRemoved
      responses: { "204": { description: Done } }
`,
};
