import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The first alternative whose credentials are given is used",
  about: ["/security/0", "/security/1", "/security/1/key"],
  calls: [
    {
      operation: "getMe",
      options: `{ token: "t" }`,
      request: { method: "GET", url: "/me", headers: { authorization: "Bearer t", "x-user": null } },
      response: { status: 204 },
    },
    {
      operation: "getMe",
      options: `{ user: "u", key: "k" }`,
      request: { method: "GET", url: "/me", headers: { authorization: null, "x-user": "u", "x-key": "k" } },
      response: { status: 204 },
    },
    { operation: "getMe", throws: "MissingCredentialsError" },
  ],
  refusedCalls: [{ operation: "getMe", options: `{ user: "u" }` }],
};
