import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Server-sent events without a schema have the fields that the events have",
  about: [{ at: "/paths/~1events/get/responses/200/content/text~1event-stream", rename: "text/plain" }],
  types: [
    {
      type: "ListenResponse200",
      accepts: [`(async function* () { yield { data: "b" }; })()`],
      refuses: [`"data: b"`],
    },
  ],
  calls: [
    {
      operation: "listen",
      request: { method: "GET", url: "/events", headers: { accept: "text/event-stream" } },
      response: { headers: { "content-type": "text/event-stream" }, body: "data: one\nretry: 10\n\n" },
      result: { ok: true, status: 200, data: { items: [{ data: "one", retry: 10 }] } },
    },
  ],
};
