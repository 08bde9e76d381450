import type { Rule } from "../rule.ts";

export const securityTightened: Rule = {
  id: "security-tightened",
  query: { subject: "security", change: "removed" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "<name> no longer opens it.",
  explanation: "Whoever has nothing else is refused.",
  advice: "Get the credentials that are asked for now.",
  waiver: "Credentials are sent by requests alone.",
  before: `
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
  after: `
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
};
