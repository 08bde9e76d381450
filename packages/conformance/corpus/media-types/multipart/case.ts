import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A multipart body has files, values and lists as parts",
  source: "OpenAPI 3.0.4, Special Considerations for multipart Content; RFC 7578, 4",
  about: [
    "/paths/~1uploads/post/requestBody/content/multipart~1form-data/schema/properties/file/format",
    {
      at: "/paths/~1uploads/post/requestBody/content/multipart~1form-data",
      rename: "application/x-www-form-urlencoded",
    },
  ],
  types: [
    {
      type: "UploadBody",
      accepts: [
        `{ file: new Blob([]) }`,
        `{ file: new File([], "a.txt"), title: "a", count: 1, tags: ["b"] }`,
      ],
      refuses: [`{}`, `{ file: "a" }`, `{ file: new Blob([]), tags: "a" }`],
    },
  ],
  calls: [
    {
      operation: "upload",
      init: `{ body: { file: new File(["hello"], "a.txt", { type: "text/plain" }), title: "ünï", count: 2, tags: ["x", "y"] } }`,
      request: {
        method: "POST",
        url: "/uploads",
        body: {
          parts: [
            { name: "file", filename: "a.txt", contentType: "text/plain", body: "hello" },
            { name: "title", body: "ünï" },
            { name: "count", body: "2" },
            { name: "tags", body: "x" },
            { name: "tags", body: "y" },
          ],
        },
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [{ operation: "upload", init: `{ body: { file: "hello" } }` }],
};
