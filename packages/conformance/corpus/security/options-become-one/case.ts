import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Two security schemes that become one option are told apart, and reported",
  about: [{ at: "/components/securitySchemes/api_key/x-specmint", become: { option: "key" } }],
  diagnostics: ["spec.yaml:9:5 warning renamed-option"],
  ownPolicy: true,
  calls: [
    {
      operation: "getMe",
      options: `{ apiKey: "a" }`,
      request: { method: "GET", url: "/me", headers: { "x-a": "a", "x-b": null } },
      response: { status: 204 },
    },
    {
      operation: "getMe",
      options: `{ apiKey2: "b" }`,
      request: { method: "GET", url: "/me", headers: { "x-a": null, "x-b": "b" } },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "getMe", options: `{ apiKey: "a", apiKey2: "b" }` }],
};
