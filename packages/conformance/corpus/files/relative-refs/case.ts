import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "References into other files become references within one document",
  about: [
    "/paths/~1pets~1{id}/$ref",
    { at: "paths/pet.yaml#/parameters/0", become: { name: "id", in: "path", required: true, schema: {} } },
    { at: "paths/pet.yaml#/get/responses/200", become: { description: "The pet." } },
    "responses.yaml#/components/responses/Pet/content/application~1json/schema/$ref",
    "/components/schemas/Pet/$ref",
    "/components/schemas/Price/$ref",
    "schemas/pets.yaml#/Pet/properties/price/$ref",
    "schemas/pets.yaml#/Pet/properties/parent/$ref",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ name: "a", price: { amount: 1 }, parent: { name: "b" } }`],
      refuses: [`{ name: "a", price: {} }`, `{ name: "a", parent: {} }`],
    },
    { type: "Price", accepts: [`{ amount: 1 }`], refuses: [`{}`] },
    { type: `GetPetParams["path"]`, accepts: [`{ id: 7 }`], refuses: [`{ id: "7" }`] },
    { type: "GetPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ name: "a", parent: { name: "b" } }],
      invalid: [
        { name: "a", parent: {} },
        { name: "a", price: {} },
      ],
    },
  ],
  calls: [
    {
      operation: "getPet",
      init: `{ params: { path: { id: 7 } } }`,
      request: { method: "GET", url: "/pets/7" },
      response: { body: { json: { name: "a" } } },
      result: { ok: true, status: 200, data: { name: "a" } },
    },
  ],
};
