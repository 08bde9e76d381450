import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Cookie parameters are written into one header",
  about: ["/paths/~1find/get/parameters/0", "/paths/~1find/get/parameters/1"],
  types: [{ type: `FindParams["cookie"]`, accepts: [`{ session: "a" }`], refuses: [`{}`] }],
  calls: [
    {
      operation: "find",
      init: `{ params: { cookie: { session: "a b", theme: "dark" } } }`,
      request: { method: "GET", url: "/find", headers: { cookie: "session=a%20b; theme=dark" } },
      response: { status: 204 },
    },
  ],
};
