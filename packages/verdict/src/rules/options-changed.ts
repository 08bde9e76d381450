import type { Rule } from "../rule.ts";

export const optionsChanged: Rule = {
  id: "options-changed",
  query: { subject: "extension", keyword: ["env", "option", "required"] },
  bump: "none",
  packages: { client: "major", types: "none", fixtures: "none" },
  title: "The client has another option or environment variable: <name><of>.",
  explanation: "What is sent is the same; how the client is told differs.",
  advice: "Give the client the option by its new name.",
  waiver: "Options have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, x-specmint: { env: A_KEY } }
    token: { type: http, scheme: bearer }
security: [{ key: [] }]
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
    key: { type: apiKey, in: header, name: X-Key, x-specmint: { env: B_KEY } }
    token: { type: http, scheme: bearer }
security: [{ key: [] }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
};
