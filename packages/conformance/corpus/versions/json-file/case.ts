import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A spec in JSON is read as one in YAML",
  about: [
    "/paths/~1pets/get/responses/200/content/application~1json/schema/items/$ref",
    "/components/schemas/Pet/required",
    "/components/schemas/Pet/properties/name",
  ],
  types: [
    { type: "Pet", accepts: [`{ name: "a" }`], refuses: [`{}`, `{ name: 1 }`] },
    { type: "ListPetsResponse200", accepts: [`[{ name: "a" }]`], refuses: [`{ name: "a" }`, `[{}]`] },
  ],
  values: [{ schema: "Pet", valid: [{ name: "a" }], invalid: [{}, { name: 1 }] }],
  calls: [
    {
      operation: "listPets",
      request: { method: "GET", url: "/pets", headers: { accept: "application/json" } },
      response: { body: { json: [{ name: "a" }] } },
      result: { ok: true, status: 200, data: [{ name: "a" }] },
    },
  ],
};
