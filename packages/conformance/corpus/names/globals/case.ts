import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may be called as globals that generated code uses",
  about: [
    { at: "/paths/~1a/post/operationId", become: "addFile" },
    { at: "/components/schemas/Array", rename: "List" },
    { at: "/components/schemas/Record", rename: "Counts" },
    { at: "/components/schemas/AsyncIterable", rename: "Items" },
    { at: "/components/schemas/Promise", rename: "Flag" },
    "/components/schemas/Array/items/$ref",
    "/paths/~1a/post/requestBody/content/multipart~1form-data/schema/properties/file/$ref",
  ],
  diagnostics: ["spec.yaml:7:7 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "Blob", accepts: [`"a"`], refuses: [`1`, `new globalThis.Blob([])`] },
    { type: "Array", accepts: [`[{ a: "b" }]`], refuses: [`[{}]`] },
    { type: "Record", accepts: [`{ a: 1 }`], refuses: [`{ a: "b" }`] },
    { type: "AsyncIterable", accepts: [`1`], refuses: [`"a"`] },
    { type: "Promise", accepts: [`true`], refuses: [`1`] },
  ],
  values: [{ schema: "Array", valid: [[{ a: "b" }]], invalid: [[{}]] }],
  calls: [
    {
      operation: "createClient2",
      init: `{ body: { file: "a" } }`,
      request: { method: "POST", url: "/a", body: { parts: [{ name: "file", body: "a" }] } },
      response: { headers: { "content-type": "application/octet-stream" }, body: "b" },
      result: { ok: true, status: 200, data: { blob: "b" } },
    },
  ],
  refusedCalls: [{ operation: "createClient2", init: `{ body: { file: 1 } }` }],
  names: {
    createClient2: { "hey-api": "createClient", orval: "createClient", redocly: "createClient_2" },
    Blob: { redocly: "Blob_2" },
    Array: { redocly: "Array_2" },
    Record: { redocly: "Record_2" },
    AsyncIterable: { redocly: "AsyncIterable_2" },
    Promise: { redocly: "Promise_2" },
  },
};
