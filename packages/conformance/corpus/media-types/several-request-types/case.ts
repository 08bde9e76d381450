import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "One of several content types is chosen by name",
  about: [
    "/paths/~1pets/post/requestBody/content/application~1json",
    "/paths/~1pets/post/requestBody/content/text~1plain",
  ],
  types: [{ type: "AddPetBody", accepts: [`{ name: "a" }`, `"a"`], refuses: [`1`] }],
  calls: [
    {
      operation: "addPet",
      init: `{ body: { name: "a" } }`,
      request: {
        method: "POST",
        url: "/pets",
        headers: { "content-type": "application/json" },
        body: { json: { name: "a" } },
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
    {
      operation: "addPet",
      init: `{ contentType: "text/plain", body: "a" }`,
      request: { method: "POST", url: "/pets", headers: { "content-type": "text/plain" }, body: "a" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [
    { operation: "addPet", init: `{ contentType: "text/plain", body: { name: "a" } }` },
    { operation: "addPet", init: `{ contentType: "text/csv", body: "a" }` },
    { operation: "addPet", init: `{ body: "a" }` },
  ],
};
