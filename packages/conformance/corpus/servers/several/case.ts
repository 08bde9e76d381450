import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "One of several servers is chosen by its address",
  about: ["/servers/0", "/servers/1"],
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
      options: `{ server: "https://us.example.com/v1" as const }`,
      request: { method: "GET", url: "/v1/pets", origin: "https://us.example.com" },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "listPets", options: `{ server: "https://cn.example.com" as const }` }],
};
