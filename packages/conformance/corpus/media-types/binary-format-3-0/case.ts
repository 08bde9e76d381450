import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A string of format binary is a Blob in OpenAPI 3.0",
  about: [
    { at: "/paths/~1files/post/requestBody/content/image~1png", rename: "text/plain" },
    { at: "/paths/~1files/post/responses/200/content/image~1png", rename: "text/plain" },
  ],
  types: [
    { type: "AddFileBody", accepts: [`new Blob(["a"])`], refuses: [`1`] },
    { type: "AddFileResponse200", accepts: [`new Blob(["a"])`], refuses: [`"a"`] },
  ],
  calls: [
    {
      operation: "addFile",
      init: `{ body: new Blob(["png"]) }`,
      request: {
        method: "POST",
        url: "/files",
        headers: { "content-type": "image/png", accept: "image/png" },
        body: "png",
      },
      response: { headers: { "content-type": "image/png" }, body: "small" },
      result: { ok: true, status: 200, data: { blob: "small" } },
    },
  ],
};
