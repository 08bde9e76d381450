import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A mapping that says something else than the branch is refused",
  about: [
    "/components/schemas/Pet/discriminator/mapping",
    { at: "/components/schemas/Pet/discriminator/mapping/kitty", rename: "cat" },
  ],
  diagnostics: ["spec.yaml:9:55 error discriminator-contradiction"],
};
