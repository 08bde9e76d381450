import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names cannot leave the output folder",
  about: [
    { at: "/paths/~1a/get/operationId", become: "getA" },
    { at: "/paths/~1b/get/operationId", become: "getB" },
    { at: "/components/schemas/..", rename: "Dots" },
    { at: "/components/schemas/...escape", rename: "Way" },
    { at: "/components/schemas/CON", rename: "Console" },
  ],
  types: [
    { type: "Schema", accepts: [`"a"`], refuses: [`1`] },
    { type: "Escape", accepts: [`1`], refuses: [`"a"`] },
    { type: "CON", accepts: [`true`], refuses: [`1`] },
  ],
  names: {
    CON: { "hey-api": "Con", orval: "Con" },
    Escape: { "openapi-typescript": `components["schemas"]["...escape"]`, redocly: "___escape" },
    escape: { redocly: "_________escape" },
    Schema: {
      "openapi-typescript": `components["schemas"][".."]`,
      "hey-api": "_",
      orval: "_",
      redocly: "__",
    },
  },
  calls: [
    { operation: "escape", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "con", request: { method: "GET", url: "/b" }, response: { status: 204 } },
  ],
};
