import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "References to parameters, bodies, responses, headers, examples and path items are followed",
  about: [
    "/paths/~1pets~1{id}/$ref",
    {
      at: "/components/pathItems/Pet/parameters/0",
      become: { name: "id", in: "path", required: true, schema: {} },
    },
    "/components/pathItems/Pet/put/requestBody",
    { at: "/components/pathItems/Pet/put/responses/200", become: { description: "The pet." } },
    "/components/requestBodies/Pet/content/application~1json/examples/plain",
    "/components/responses/Pet/headers/X-Rate",
  ],
  types: [
    { type: "PutPetBody", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "PutPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: `PutPetParams["path"]`, accepts: [`{ id: "a" }`], refuses: [`{}`, `{ id: 1 }`] },
    {
      type: `PutPetOperation["responses"][200]["headers"]`,
      accepts: [`{ "X-Rate": 1 }`],
      refuses: [`{ "X-Rate": "1" }`],
    },
  ],
  calls: [
    {
      operation: "putPet",
      init: `{ params: { path: { id: "a/b" } }, body: { name: "a" } }`,
      request: {
        method: "PUT",
        url: "/pets/a%2Fb",
        headers: { "content-type": "application/json" },
        body: { json: { name: "a" } },
      },
      response: { body: { json: { name: "b" } } },
      result: { ok: true, status: 200, data: { name: "b" } },
    },
  ],
  files: { "fixtures/operations/put-pet.ts": ["plain: request"] },
  names: { PutPetOperation: { "openapi-typescript": `operations["putPet"]` } },
};
