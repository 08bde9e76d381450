import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Variables of a server are options",
  about: [
    "/servers/0/variables/region/enum",
    { at: "/servers/0/variables/region/default", become: "us" },
    { at: "/servers/0/variables/version/default", become: "v2" },
  ],
  calls: [
    {
      operation: "listPets",
      ownServer: true,
      request: { method: "GET", url: "/v1/pets", origin: "https://eu.example.com" },
      response: { status: 204 },
    },
    {
      operation: "listPets",
      ownServer: true,
      options: `{ region: "us" as const, version: "v2" }`,
      request: { method: "GET", url: "/v2/pets", origin: "https://us.example.com" },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "listPets", options: `{ region: "cn" as const }` }],
};
