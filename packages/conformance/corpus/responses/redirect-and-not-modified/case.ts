import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Documented redirects and 304 are results",
  about: ["/paths/~1files/get/responses/302", "/paths/~1files/get/responses/304"],
  calls: [
    {
      operation: "getFile",
      request: { method: "GET", url: "/files" },
      response: { status: 302, headers: { location: "https://files.example.com/1" } },
      result: { ok: false, status: 302 },
    },
    {
      operation: "getFile",
      init: `{ headers: { "If-None-Match": '"a"' } }`,
      request: { method: "GET", url: "/files", headers: { "if-none-match": '"a"' } },
      response: { status: 304, headers: { etag: '"a"' } },
      result: { ok: false, status: 304 },
    },
  ],
  files: { "types/operations/get-file.ts": ["304: {"] },
};
