import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An octet stream is received as a Blob",
  about: [
    { at: "/paths/~1files/get/responses/200/content/application~1octet-stream", rename: "application/json" },
  ],
  types: [{ type: "GetFileResponse200", accepts: [`new Blob([])`], refuses: [`"a"`] }],
  calls: [
    {
      operation: "getFile",
      request: { method: "GET", url: "/files", headers: { accept: "application/octet-stream" } },
      response: { headers: { "content-type": "application/octet-stream" }, body: "bytes" },
      result: { ok: true, status: 200, data: { blob: "bytes" } },
    },
  ],
};
