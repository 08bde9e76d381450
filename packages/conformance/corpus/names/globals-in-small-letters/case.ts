import type { Case } from "../../../src/case.ts";

const parts = [
  { name: "file", filename: "blob", contentType: "application/octet-stream", body: "a" },
  { name: "note", body: "b" },
];

export const featureCase: Case = {
  feature: "Schemas may have names that become those of globals, and of what generated code imports",
  about: [
    { at: "/components/schemas/undefined", rename: "Nothing" },
    { at: "/components/schemas/symbol", rename: "Sign" },
    { at: "/components/schemas/map", rename: "Chart" },
    "/components/schemas/array/items/$ref",
    "/components/schemas/record/additionalProperties/$ref",
    "/components/schemas/response/properties/ok/$ref",
    "/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/note/$ref",
    "/paths/~1files/post/responses/200/content/application~1json/schema/$ref",
    "/paths/~1files/post/responses/404/content/application~1json/schema/$ref",
    "/paths/~1all/post/responses/200/content/application~1json/schema/$ref",
    { at: "/paths/~1files/post/operationId", become: "addFile" },
    { at: "/paths/~1events/get/operationId", become: "listEvents" },
    { at: "/paths/~1file/get/operationId", become: "getFile" },
    { at: "/paths/~1all/post/operationId", become: "addAll" },
  ],
  diagnostics: ["spec.yaml:81:5 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "Error", accepts: [`{ failed: true }`], refuses: [`{}`, `new globalThis.Error()`] },
    { type: "Blob", accepts: [`"a"`], refuses: [`1`, `new globalThis.Blob([])`] },
    { type: "Event", accepts: [`{ at: 1 }`], refuses: [`{}`] },
    { type: "Record", accepts: [`{ a: { at: 1 } }`], refuses: [`{ a: 1 }`] },
    { type: "Promise", accepts: [`{ done: true }`], refuses: [`globalThis.Promise.resolve(true)`] },
    { type: "Response", accepts: [`{ ok: { done: true } }`], refuses: [`new globalThis.Response()`] },
    { type: "Array", accepts: [`[{ a: "b" }]`], refuses: [`[{}]`, `["b"]`] },
    { type: "Undefined", accepts: [`1`], refuses: [`undefined`, `"a"`] },
    { type: "Symbol", accepts: [`1`], refuses: [`Symbol()`] },
    { type: "Map", accepts: [`1`], refuses: [`new globalThis.Map()`] },
    { type: "ResponseResponse200", accepts: [`{ done: true }`], refuses: [`{ failed: true }`] },
    { type: "ResponseResponse404", accepts: [`{ ok: { done: true } }`], refuses: [`{ done: true }`] },
    { type: "MapBody", accepts: [`{ a: { at: 1 } }`], refuses: [`{ a: 1 }`] },
    { type: "MapResponse200", accepts: [`[{ a: "b" }]`], refuses: [`["b"]`] },
    { type: "BlobResponse200", accepts: [`new globalThis.Blob([])`], refuses: [`"a"`] },
  ],
  values: [
    { schema: "Error", valid: [{ failed: true }], invalid: [{}, { failed: false }] },
    { schema: "Record", valid: [{ a: { at: 1 } }], invalid: [{ a: 1 }] },
    { schema: "Response", valid: [{ ok: { done: true } }], invalid: [{ ok: {} }] },
    { schema: "Array", valid: [[{ a: "b" }]], invalid: [[{}]] },
    { schema: "Undefined", valid: [1], invalid: ["a"] },
  ],
  calls: [
    {
      operation: "response",
      init: `{ body: { file: new Blob(["a"]), note: "b" } }`,
      request: {
        method: "POST",
        url: "/files",
        body: { parts },
      },
      response: { body: { json: { done: true } } },
      result: { ok: true, status: 200, data: { done: true } },
    },
    {
      operation: "response",
      init: `{ body: { file: new Blob(["a"]), note: "b" } }`,
      request: { method: "POST", url: "/files", body: { parts } },
      response: { body: { json: { failed: true } } },
      result: { ok: false, status: 200, error: { failed: true } },
    },
    {
      operation: "event",
      request: { method: "GET", url: "/events" },
      response: { headers: { "content-type": "application/jsonl" }, body: '{"at":1}\n{"at":2}\n' },
      result: { ok: true, status: 200, data: { items: [{ at: 1 }, { at: 2 }] } },
    },
    {
      operation: "blob",
      request: { method: "GET", url: "/file" },
      response: { headers: { "content-type": "application/octet-stream" }, body: "b" },
      result: { ok: true, status: 200, data: { blob: "b" } },
    },
    {
      operation: "map",
      init: `{ body: { a: { at: 1 } } }`,
      request: { method: "POST", url: "/all", body: { json: { a: { at: 1 } } } },
      response: { status: 400, body: { json: { failed: true } } },
      result: { ok: false, status: 400, error: { failed: true } },
    },
  ],
  refusedCalls: [
    { operation: "map", init: `{ body: { a: 1 } }` },
    { operation: "response", init: `{ body: { file: new Blob(["a"]), note: 1 } }` },
  ],
  names: Object.fromEntries(
    ["Error", "Blob", "Event", "Record", "Promise", "Response", "Array", "Undefined", "Symbol", "Map"].map(
      (name) => [name, { "openapi-typescript": `components["schemas"]["${name.toLowerCase()}"]` }],
    ),
  ),
};
