import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Values of an enum that are not of the schema's type are none, and each is told of",
  about: [
    "/components/schemas/Size/type",
    { at: "/components/schemas/Version/enum/1", become: "1.0" },
    { at: "/components/schemas/Version/default", become: "1.1" },
    { at: "/components/schemas/Port/enum/1", become: 80 },
    { at: "/components/schemas/Sign/enum/1", become: 2 },
  ],
  diagnostics: [
    "spec.yaml:7:37 warning enum-type",
    "spec.yaml:8:44 warning enum-type",
    "spec.yaml:8:55 warning example-mismatch",
    "spec.yaml:9:40 warning enum-type",
    "spec.yaml:10:47 warning enum-type",
  ],
  types: [
    { type: "Size", accepts: [`"s"`], refuses: [`1`, `null`] },
    { type: "Version", accepts: [`"1.1"`], refuses: [`"1.0"`, `1`, `2`] },
    { type: "Port", accepts: [`443`], refuses: [`"80"`, `80`] },
  ],
  values: [
    { schema: "Size", valid: ["s"], invalid: [1, null] },
    { schema: "Version", valid: ["1.1"], invalid: ["1.0", 1, 2] },
    { schema: "Port", valid: [443], invalid: ["80", 80] },
  ],
};
