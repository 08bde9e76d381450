import type { Rule } from "../rule.ts";

export const webhookMediaTypeAdded: Rule = {
  id: "webhook-media-type-added",
  query: { subject: "content", change: "added", direction: "response" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The webhook may come as <name> now.",
  explanation: "Whoever gets it does not ask for a media type, and has to read this one as well.",
  advice: "Read <name>, too.",
  waiver: "Only a webhook's requests are sent by the API.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
webhooks:
  changed:
    post:
      operationId: onChanged
      requestBody: { content: { application/json: { schema: { type: object } } } }
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
      requestBody: { content: { application/json: { schema: { type: object } }, application/xml: { schema: { type: object } } } }
      responses: { "204": { description: Done } }
`,
};
