import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "API keys go into the query and into cookies",
  about: ["/security/0/queryKey", "/security/0/cookieKey"],
  calls: [
    {
      operation: "getMe",
      options: `{ queryKey: "a&b", cookieKey: "c" }`,
      init: `{ params: { query: { a: "1" } } }`,
      request: { method: "GET", url: "/me?a=1&api_key=a%26b", headers: { cookie: "session=c" } },
      response: { status: 204 },
    },
  ],
};
