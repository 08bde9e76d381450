import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Server-sent events are read one by one",
  source: "OpenAPI 3.2.0, Special Considerations for text/event-stream; HTML, 9.2.6",
  about: [
    "/paths/~1events/get/responses/200/content/text~1event-stream/itemSchema",
    { at: "/paths/~1events/get/responses/200/content/text~1event-stream", rename: "application/jsonl" },
  ],
  types: [
    {
      type: "ListenResponse200",
      accepts: [`(async function* () { yield { event: "add", data: "b" }; })()`],
      refuses: [
        `(async function* () { yield { event: "add" }; })()`,
        `(async function* () { yield { event: "move", data: "b" }; })()`,
        `"data: b"`,
      ],
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
