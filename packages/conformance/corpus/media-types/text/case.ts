import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Text is a string both ways",
  about: [
    { at: "/paths/~1echo/post/requestBody/content/text~1plain", rename: "application/json" },
    { at: "/paths/~1echo/post/responses/200/content/text~1plain", rename: "application/json" },
  ],
  types: [
    { type: "EchoBody", accepts: [`"a"`], refuses: [`1`] },
    { type: "EchoResponse200", accepts: [`"a"`], refuses: [`1`] },
  ],
  calls: [
    {
      operation: "echo",
      init: `{ body: '"hällo"' }`,
      request: { method: "POST", url: "/echo", headers: { "content-type": "text/plain" }, body: '"hällo"' },
      response: { headers: { "content-type": "text/plain" }, body: "{}" },
      result: { ok: true, status: 200, data: "{}" },
    },
  ],
};
