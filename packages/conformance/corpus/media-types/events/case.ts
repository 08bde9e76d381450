import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Server-sent events are read one by one",
  source: "OpenAPI 3.2.0, Special Considerations for text/event-stream; HTML, 9.2.6",
  types: [
    {
      type: "ListenResponse200",
      accepts: [`(async function* () { yield { event: "a", data: "b" }; })()`],
      refuses: [`(async function* () { yield { event: "a" }; })()`, `"data: b"`],
    },
  ],
  calls: [
    {
      operation: "listen",
      request: { method: "GET", url: "/events", headers: { accept: "text/event-stream" } },
      response: {
        headers: { "content-type": "text/event-stream" },
        body: ": hello\n\nevent: add\r\nid: 1\r\ndata: one\r\ndata: more\r\n\r\ndata: two\n\ndata: cut off",
      },
      result: {
        ok: true,
        status: 200,
        data: { items: [{ event: "add", data: "one\nmore", id: "1" }, { data: "two" }] },
      },
    },
  ],
};
