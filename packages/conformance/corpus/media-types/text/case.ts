import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Text is a string both ways",
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
