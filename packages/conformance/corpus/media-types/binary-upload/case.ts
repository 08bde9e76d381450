import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An octet stream is sent as it is",
  source: "OpenAPI 3.1.1, Considerations for File Uploads",
  about: [
    { at: "/paths/~1files/put/requestBody/content/application~1octet-stream", rename: "application/json" },
  ],
  types: [{ type: "PutFileBody", accepts: [`new Blob(["a"])`], refuses: [`1`, `{ a: 1 }`] }],
  calls: [
    {
      operation: "putFile",
      init: `{ body: new Blob(["a\\u0000b"]) }`,
      request: {
        method: "PUT",
        url: "/files",
        headers: { "content-type": "application/octet-stream" },
        body: "a\u0000b",
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
    {
      operation: "putFile",
      init: `{ body: new TextEncoder().encode("abc") }`,
      request: {
        method: "PUT",
        url: "/files",
        headers: { "content-type": "application/octet-stream" },
        body: "abc",
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [
    { operation: "putFile", init: `{ body: { a: 1 } }` },
    { operation: "putFile", init: `{}` },
  ],
};
