import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation may ask for other credentials than the document, or for none",
  about: ["/security", "/paths/~1status/get/security", "/paths/~1admin/get/security"],
  calls: [
    {
      operation: "getMe",
      options: `{ token: "t", adminKey: "k" }`,
      request: { method: "GET", url: "/me", headers: { authorization: "Bearer t", "x-admin": null } },
      response: { status: 204 },
    },
    {
      operation: "getStatus",
      options: `{ token: "t", adminKey: "k" }`,
      request: { method: "GET", url: "/status", headers: { authorization: null, "x-admin": null } },
      response: { status: 204 },
    },
    {
      operation: "getAdmin",
      options: `{ token: "t", adminKey: "k" }`,
      request: { method: "GET", url: "/admin", headers: { authorization: null, "x-admin": "k" } },
      response: { status: 204 },
    },
    { operation: "getStatus", request: { method: "GET", url: "/status" }, response: { status: 204 } },
    { operation: "getAdmin", options: `{ token: "t" }`, throws: "MissingCredentialsError" },
  ],
};
