import type { Case } from "../../../src/case.ts";

const answer = {
  response: { body: { json: { title: "a" } } },
  result: { ok: true, status: 200, data: { title: "a" } },
};
const init = `{ params: { path: { id: "1" } } }`;

export const featureCase: Case = {
  feature:
    "A path that is another one once more, by a reference or an alias, has operations named by method and path",
  about: [
    { at: "/paths/~1volumes~1{id}/$ref", become: "#/paths/~1others~1{id}" },
    "/paths/~1prints~1{id}",
    { at: "/paths/~1books~1{id}/get/operationId", become: "other" },
  ],
  diagnostics: ["spec.yaml:5:3 warning repeated-operation"],
  ownPolicy: true,
  calls: [
    { operation: "getBook", init, request: { method: "GET", url: "/books/1" }, ...answer },
    { operation: "getVolumesId", init, request: { method: "GET", url: "/volumes/1" }, ...answer },
    { operation: "getPrintsId", init, request: { method: "GET", url: "/prints/1" }, ...answer },
  ],
  names: {
    getBook: { "hey-api": "getBook2", redocly: "getBook_2" },
    getVolumesId: { "hey-api": "getBook", redocly: "getBook" },
    getPrintsId: { "hey-api": "getBook3", redocly: "getBook_3" },
  },
};
