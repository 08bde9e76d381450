import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "A server without encryption is called only where the caller allows it, unless it is on the same machine",
  about: [
    { at: "/servers/0/url", become: "https://gateway.internal:8080/v1" },
    { at: "/paths/~1metrics/servers/0/url", become: "http://metrics.internal:9090" },
    "/paths/~1files/servers/1",
  ],
  diagnostics: [
    "spec.yaml:3:13 warning approximated/open-http",
    "spec.yaml:10:17 warning approximated/open-http",
  ],
  ownPolicy: true,
  calls: [
    {
      operation: "listPets",
      ownServer: true,
      options: `{ allowHttp: true }`,
      request: { method: "GET", url: "/v1/pets", origin: "http://gateway.internal:8080" },
      response: { status: 204 },
    },
    { operation: "listPets", ownServer: true, throws: "InvalidRequestError" },
    {
      operation: "readMetrics",
      ownServer: true,
      request: { method: "GET", url: "/metrics", origin: "http://localhost:9090" },
      response: { status: 204 },
    },
    {
      operation: "listFiles",
      ownServer: true,
      request: { method: "GET", url: "/files", origin: "https://files.example.com" },
      response: { status: 204 },
    },
  ],
};
