import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A success that is not documented is like those that are, whatever `default` is",
  about: ["/paths/~1notes/post/responses/200", "/paths/~1notes/post/responses/200/content"],
  calls: [
    {
      operation: "addNote",
      request: { method: "POST", url: "/notes" },
      response: { status: 201, headers: { "content-type": "text/plain" }, body: "1" },
      result: { ok: true, status: 201, data: "1" },
    },
    {
      operation: "addNote",
      request: { method: "POST", url: "/notes" },
      response: { status: 503, body: { json: { fault: "none" } } },
      result: { ok: false, status: 503, error: { fault: "none" } },
    },
  ],
};
