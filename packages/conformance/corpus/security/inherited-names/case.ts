import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Credentials and variables called as what every object or client has are other options",
  about: [
    { at: "/components/securitySchemes/toString/x-specmint", become: { option: "token" } },
    { at: "/components/securitySchemes/auth/x-specmint", become: { option: "key" } },
    { at: "/servers/0/variables/valueOf/default", become: "www" },
  ],
  diagnostics: [
    "spec.yaml:5:18 warning renamed-option",
    "spec.yaml:11:5 warning renamed-option",
    "spec.yaml:12:5 warning renamed-option",
  ],
  ownPolicy: true,
  calls: [
    {
      operation: "getMe",
      options: `{ toString2: "t" }`,
      ownServer: true,
      request: {
        method: "GET",
        url: "/me",
        origin: "https://api.example.com",
        headers: { authorization: "Bearer t", "x-key": null },
      },
      response: { status: 204 },
    },
    {
      operation: "getMe",
      options: `{ auth2: "k", valueOf2: "eu" }`,
      ownServer: true,
      request: {
        method: "GET",
        url: "/me",
        origin: "https://eu.example.com",
        headers: { authorization: null, "x-key": "k" },
      },
      response: { status: 204 },
    },
    { operation: "getMe", throws: "MissingCredentialsError" },
  ],
  refusedCalls: [{ operation: "getMe", options: `{ toString2: "t", auth2: "k" }` }],
};
