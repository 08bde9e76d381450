import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The items of a stream have a schema",
  about: ["/paths/~1log/get/responses/200/content/application~1x-ndjson/itemSchema"],
  types: [
    {
      type: "ReadLogResponse200",
      accepts: [`(async function* () { yield { at: 1 }; })()`],
      refuses: [`(async function* () { yield 1; })()`],
    },
  ],
  calls: [
    {
      operation: "readLog",
      request: { method: "GET", url: "/log" },
      response: { headers: { "content-type": "application/x-ndjson" }, body: '{"at":1}\n{"at":2}\n' },
      result: { ok: true, status: 200, data: { items: [{ at: 1 }, { at: 2 }] } },
    },
    {
      operation: "readLog",
      request: { method: "GET", url: "/log" },
      response: { status: 400, body: { json: { why: "no" } } },
      result: { ok: false, status: 400, error: { why: "no" } },
    },
  ],
};
