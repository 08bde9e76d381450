import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A `$dynamicRef` for which there are several anchors is refused",
  source: "JSON Schema 2020-12, Core, section 8.2.3.2",
  about: ["/components/schemas/Strings/$defs/text/$dynamicAnchor"],
  diagnostics: ["spec.yaml:9:16 error unsupported/dynamic-ref"],
  ownPolicy: true,
};
