import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "JSON lines are sent from anything that can be iterated",
  about: [
    "/paths/~1log/post/requestBody/content/application~1jsonl/itemSchema",
    { at: "/paths/~1log/post/requestBody/content/application~1jsonl", rename: "text/event-stream" },
  ],
  calls: [
    {
      operation: "addLog",
      init: `{ body: [{ at: 1 }, { at: 2 }] }`,
      request: {
        method: "POST",
        url: "/log",
        headers: { "content-type": "application/jsonl" },
        body: '{"at":1}\n{"at":2}\n',
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [{ operation: "addLog", init: `{ body: [{}] }` }],
};
