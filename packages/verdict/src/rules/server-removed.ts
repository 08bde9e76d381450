import type { Rule } from "../rule.ts";

export const serverRemoved: Rule = {
  id: "server-removed",
  query: { subject: "server", change: "removed" },
  bump: "minor",
  title: "<name> is no longer among the servers.",
  explanation:
    "Where a service is, is configuration; clients without a `baseUrl` go to the first server that is left.",
  advice: "Give `baseUrl` if you have to stay there.",
  waiver: "Servers have no direction.",
  before: `
openapi: 3.1.0
info: { title: T, version: "1" }
servers: [{ url: https://a.example.com }, { url: https://b.example.com }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
  after: `
openapi: 3.1.0
info: { title: T, version: "1" }
servers: [{ url: https://a.example.com }]
paths:
  /things:
    get:
      operationId: getThings
      responses: { "204": { description: Done } }
`,
};
