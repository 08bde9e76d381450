import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keywords beside a `$ref` of OpenAPI 3.0 are ignored, and that is said",
  source: "OpenAPI 3.0.4, Reference Object: properties beside $ref are ignored",
  about: ["/components/schemas/Pet/properties/name/minLength", { at: "/openapi", become: "3.1.1" }],
  diagnostics: ["spec.yaml:12:52 warning approximated/beside-ref"],
  types: [{ type: "Pet", accepts: [`{ name: "a" }`], refuses: [`{ name: 1 }`, `{}`] }],
  values: [{ schema: "Pet", valid: [{ name: "abc" }, { name: "a" }], invalid: [{ name: "abcd" }, {}] }],
};
