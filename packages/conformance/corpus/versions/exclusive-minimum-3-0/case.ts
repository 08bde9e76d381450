import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A boolean `exclusiveMinimum` of OpenAPI 3.0 excludes the minimum",
  about: [
    "/components/schemas/Share/exclusiveMinimum",
    { at: "/components/schemas/Share/exclusiveMaximum", become: true },
  ],
  types: [{ type: "Share", accepts: [`0.5`], refuses: [`"0.5"`, `null`] }],
  values: [{ schema: "Share", valid: [0.1, 1], invalid: [0, 1.1, "1"] }],
};
