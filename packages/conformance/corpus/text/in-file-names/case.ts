import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names cannot leave the output folder",
  types: [{ type: "CON", accepts: [`true`], refuses: [`1`] }],
  names: { CON: { "hey-api": "Con", orval: "Con" } },
  calls: [
    { operation: "escape", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "con", request: { method: "GET", url: "/b" }, response: { status: 204 } },
  ],
};
