import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An object in a multipart body is a part of JSON, and `encoding` says what others are",
  source: "OpenAPI 3.1.1, Encoding Object",
  about: [
    "/paths/~1uploads/post/requestBody/content/multipart~1form-data/encoding/page",
    "/paths/~1uploads/post/requestBody/content/multipart~1form-data/encoding/image",
    {
      at: "/paths/~1uploads/post/requestBody/content/multipart~1form-data",
      rename: "application/x-www-form-urlencoded",
    },
  ],
  calls: [
    {
      operation: "upload",
      init: `{ body: { meta: { a: 1 }, page: "<p>", image: new Blob(["i"]) } }`,
      request: {
        method: "POST",
        url: "/uploads",
        body: {
          parts: [
            { name: "meta", contentType: "application/json", body: '{"a":1}' },
            { name: "page", contentType: "text/html", body: "<p>" },
            { name: "image", filename: "blob", contentType: "image/png", body: "i" },
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
