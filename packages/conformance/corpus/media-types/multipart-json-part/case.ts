import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An object in a multipart body is a part of JSON, and `encoding` says what others are",
  source: "OpenAPI 3.1.1, Encoding Object",
  calls: [
    {
      operation: "upload",
      init: `{ body: { meta: { a: 1 }, page: "<p>" } }`,
      request: {
        method: "POST",
        url: "/uploads",
        body: {
          parts: [
            { name: "meta", filename: "blob", contentType: "application/json", body: '{"a":1}' },
            { name: "page", filename: "blob", contentType: "text/html", body: "<p>" },
          ],
        },
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  types: [
    {
      type: "UploadBody",
      accepts: [`{ meta: { a: 1 }, page: "a", image: new Blob([]) }`],
      refuses: [`{ meta: {}, page: "a" }`],
    },
  ],
};
