import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A scheme that Specmint does not send is said to be left to the caller",
  about: [
    "/security",
    { at: "/components/securitySchemes/cert", become: { type: "http", scheme: "bearer" } },
  ],
  diagnostics: ["spec.yaml:9:13 warning approximated/security-scheme"],
  calls: [
    {
      operation: "getMe",
      request: { method: "GET", url: "/me", headers: { authorization: null } },
      response: { status: 204 },
    },
  ],
};
