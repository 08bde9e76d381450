import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A variable right behind the host is the beginning of the path",
  source: "OpenAPI 3.1.1, Server Object",
  about: [
    { at: "/servers/0/variables/basePath/default", become: "/v2" },
    { at: "/servers/0/url", become: "https://api.example.com" },
    { at: "/servers/0/url", become: "https://api.example.com/{basePath}" },
  ],
  calls: [
    {
      operation: "listPets",
      ownServer: true,
      request: { method: "GET", url: "/v1/pets", origin: "https://api.example.com" },
      response: { status: 204 },
    },
    {
      operation: "listPets",
      ownServer: true,
      options: `{ basePath: "" }`,
      request: { method: "GET", url: "/pets", origin: "https://api.example.com" },
      response: { status: 204 },
    },
    {
      operation: "listPets",
      ownServer: true,
      options: `{ basePath: ".evil.example" }`,
      throws: "InvalidRequestError",
    },
  ],
};
