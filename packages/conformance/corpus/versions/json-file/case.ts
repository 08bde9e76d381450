import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A spec in JSON is read as one in YAML",
  types: [
    { type: "Pet", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "ListPetsResponse200", accepts: [`[{ name: "a" }]`], refuses: [`{ name: "a" }`] },
  ],
  values: [{ schema: "Pet", valid: [{ name: "a" }], invalid: [{}] }],
  calls: [
    {
      operation: "listPets",
      request: { method: "GET", url: "/pets", headers: { accept: "application/json" } },
      response: { body: { json: [{ name: "a" }] } },
      result: { ok: true, status: 200, data: [{ name: "a" }] },
    },
  ],
};
