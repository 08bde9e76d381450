import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A media type with the suffix `+json` is JSON",
  about: [
    {
      at: "/paths/~1pets/patch/requestBody/content/application~1merge-patch+json",
      rename: "application/merge-patch",
    },
    { at: "/paths/~1pets/patch/responses/200/content/application~1hal+json", rename: "application/hal" },
    {
      at: "/paths/~1pets/patch/responses/422/content/application~1problem+json",
      rename: "application/problem",
    },
  ],
  types: [
    { type: "PatchPetBody", accepts: [`"a"`], refuses: [`1`] },
    { type: "PatchPetResponse422", accepts: [`"a"`], refuses: [`1`] },
  ],
  calls: [
    {
      operation: "patchPet",
      init: `{ body: "a" }`,
      request: {
        method: "PATCH",
        url: "/pets",
        headers: { "content-type": "application/merge-patch+json" },
        body: { json: "a" },
      },
      response: { headers: { "content-type": "application/hal+json" }, body: { json: "b" } },
      result: { ok: true, status: 200, data: "b" },
    },
    {
      operation: "patchPet",
      init: `{ body: "" }`,
      request: { method: "PATCH", url: "/pets", body: { json: "" } },
      response: {
        status: 422,
        headers: { "content-type": "application/problem+json" },
        body: { json: "no" },
      },
      result: { ok: false, status: 422, error: "no" },
    },
  ],
};
