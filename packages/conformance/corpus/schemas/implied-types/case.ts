import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "A schema without a type that speaks of members or items is one of objects or lists, for types and validators",
  about: [
    "/components/schemas/Named/required",
    "/components/schemas/Both/items",
    "/components/schemas/Both/properties",
    "/components/schemas/Branches/anyOf/1/items",
    "/components/schemas/Parts/allOf/1/required",
  ],
  diagnostics: ["spec.yaml:7:25 warning undescribed-required"],
  types: [
    {
      type: "Named",
      accepts: ["{ name: 1 }", "{ name: null }"],
      refuses: ["{}", '"a"', "1", "{ name: undefined }"],
    },
    { type: "Both", accepts: ['{ a: "x" }', "[1]", "{}"], refuses: ['["a"]', "{ a: 1 }", '"a"', "null"] },
    { type: "Branches", accepts: ['{ b: "x" }', "[true]", '"a"'], refuses: ["{}", "[1]", "1"] },
    { type: "Parts", accepts: ['{ c: "x" }'], refuses: ["{}", "[]", '"a"'] },
  ],
  values: [
    { schema: "Named", valid: [{ name: 1 }, { name: null }], invalid: [{}, "a", 1, null, []] },
    { schema: "Both", valid: [{ a: "x" }, [1], {}], invalid: [["a"], { a: 1 }, "a", null] },
    { schema: "Branches", valid: [{ b: "x" }, [true], "a"], invalid: [{}, [1], 1, null] },
    { schema: "Parts", valid: [{ c: "x" }], invalid: [{}, [], "a"] },
  ],
};
