import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "No module is called as a device of Windows",
  source: "Microsoft, Naming Files, Paths, and Namespaces",
  about: [
    { at: "/paths/~1a/get/operationId", become: "plain" },
    { at: "/paths/~1b/get/operationId", become: "plain" },
    { at: "/components/schemas/Nul", rename: "Plain" },
    { at: "/components/schemas/com1", rename: "plain" },
  ],
  types: [
    { type: "Nul", accepts: [`"a"`], refuses: [`1`] },
    { type: "Com1", accepts: [`1`], refuses: [`"a"`] },
  ],
  values: [{ schema: "Nul", valid: ["a"], invalid: [1] }],
  calls: [
    { operation: "aux", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "con", request: { method: "GET", url: "/b" }, response: { status: 204 } },
  ],
  files: {
    "client/operations/aux-2.ts": ["export function aux("],
    "client/operations/con-2.ts": ["export function con("],
    "types/schemas/nul-2.ts": ["export type Nul "],
    "types/schemas/com1-2.ts": ["export type Com1 "],
  },
  names: {
    Com1: { "openapi-typescript": `components["schemas"]["com1"]`, redocly: "com1" },
    con: { redocly: "CON" },
  },
};
