import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation, or its path, may have a server of its own",
  about: ["/paths/~1files/servers", "/paths/~1files/put/servers"],
  calls: [
    {
      operation: "getFile",
      ownServer: true,
      request: { method: "GET", url: "/files", origin: "https://files.example.com" },
      response: { status: 204 },
    },
    {
      operation: "putFile",
      ownServer: true,
      request: { method: "PUT", url: "/v2/files", origin: "https://uploads.example.com" },
      response: { status: 204 },
    },
    {
      operation: "listPets",
      ownServer: true,
      request: { method: "GET", url: "/pets", origin: "https://api.example.com" },
      response: { status: 204 },
    },
    // A base URL wins over all of them.
    { operation: "putFile", request: { method: "PUT", url: "/files" }, response: { status: 204 } },
  ],
};
