import type { Rule } from "../rule.ts";

export const serverAdded: Rule = {
  id: "server-added",
  query: { subject: "server", change: "added" },
  bump: "minor",
  title: "<name> is among the servers now.",
  explanation: "The other servers are as before.",
  advice: "",
  waiver: "Servers have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
servers: [{ url: https://a.example.com }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
servers: [{ url: https://a.example.com }, { url: https://b.example.com }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
};
