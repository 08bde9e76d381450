import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "JSON lines are read one by one",
  source: "OpenAPI 3.2.0, Sequential Media Types",
  about: [
    "/paths/~1log/get/responses/200/content/application~1jsonl/itemSchema",
    { at: "/paths/~1log/get/responses/200/content/application~1jsonl", rename: "text/event-stream" },
  ],
  types: [
    { type: "Entry", accepts: [`{ at: 1 }`], refuses: [`{}`] },
    {
      type: "ReadLogResponse200",
      accepts: [`(async function* () { yield { at: 1 }; })()`],
      refuses: [`(async function* () { yield {}; })()`, `[{ at: 1 }]`],
    },
  ],
  calls: [
    {
      operation: "readLog",
      request: { method: "GET", url: "/log", headers: { accept: "application/jsonl" } },
      response: {
        headers: { "content-type": "application/jsonl" },
        body: '{"at":1}\n\n{"at":2}\r\n{"at":3}',
      },
      result: { ok: true, status: 200, data: { items: [{ at: 1 }, { at: 2 }, { at: 3 }] } },
    },
  ],
};
