import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names may have any characters",
  about: [
    { at: "/paths/~1a/get/operationId", become: "listPets" },
    { at: "/paths/~1a/post/operationId", become: "printModel" },
    "/components/schemas/pull-request/properties/first name",
    "/components/schemas/pull-request/properties/3d",
    "/components/schemas/pull-request/properties/a.b",
    "/components/schemas/pull-request/properties/ünï",
    "/components/schemas/pull-request/properties/",
    { at: "/components/schemas/3d.model", rename: "Model" },
    { at: "/components/schemas/snake_case_name", rename: "Name" },
  ],
  types: [
    {
      type: "PullRequest",
      accepts: [`{ "first name": "a", "3d": 1, "a.b": "c", "ünï": "d", "": "e" }`],
      refuses: [`{}`, `{ "first name": 1 }`, `{ "first name": "a", "3d": "1" }`],
    },
    { type: "Schema3dModel", accepts: [`"a"`], refuses: [`1`] },
    { type: "SnakeCaseName", accepts: [`1`], refuses: [`"a"`] },
  ],
  values: [
    {
      schema: "PullRequest",
      valid: [{ "first name": "a", "": "b" }],
      invalid: [{}, { "first name": "a", "": 1 }],
    },
  ],
  calls: [
    {
      operation: "petsListAll",
      request: { method: "GET", url: "/a" },
      response: { body: { json: { "first name": "a" } } },
      result: { ok: true, status: 200, data: { "first name": "a" } },
    },
    { operation: "operation3dPrint", request: { method: "POST", url: "/a" }, response: { status: 204 } },
  ],
  names: {
    petsListAll: { redocly: "pets_list_all" },
    operation3dPrint: { "hey-api": "_3DPrint", redocly: "_3d_print" },
    Schema3dModel: {
      "openapi-typescript": `components["schemas"]["3d.model"]`,
      "hey-api": "_3dModel",
      orval: "N3dModel",
      redocly: "_3d_model",
    },
    PullRequest: { "openapi-typescript": `components["schemas"]["pull-request"]`, redocly: "pull_request" },
    SnakeCaseName: {
      "openapi-typescript": `components["schemas"]["snake_case_name"]`,
      redocly: "snake_case_name",
    },
  },
};
