import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Basic credentials are a user name and a password",
  source: "RFC 7617, 2",
  about: ["/security", { at: "/components/securitySchemes/login/scheme", become: "bearer" }],
  calls: [
    {
      operation: "getMe",
      options: `{ login: { username: "Aladdin", password: "open sesame" } }`,
      request: {
        method: "GET",
        url: "/me",
        headers: { authorization: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" },
      },
      response: { status: 204 },
    },
    {
      operation: "getMe",
      options: `{ login: { username: "test", password: "123£" } }`,
      request: { method: "GET", url: "/me", headers: { authorization: "Basic dGVzdDoxMjPCow==" } },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "getMe", options: `{ login: 1 }` }],
};
