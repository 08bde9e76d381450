import type { Rule } from "../rule.ts";

export const securityLoosened: Rule = {
  id: "security-loosened",
  query: { subject: "security", change: "added" },
  bump: "minor",
  title: "<name> opens it, too.",
  explanation: "The credentials of before are good as well.",
  advice: "",
  waiver: "Credentials are sent by requests alone.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: bearer }
security: [{ token: [] }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: bearer }
security: [{ key: [] }, { token: [] }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
};
