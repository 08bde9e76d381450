import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "XML is a string, and that is said",
  about: [{ at: "/paths/~1feed/get/responses/200/content/application~1xml", rename: "application/json" }],
  diagnostics: ["spec.yaml:12:24 warning approximated/text-of-others"],
  types: [{ type: "GetFeedResponse200", accepts: [`"<a/>"`], refuses: [`{ a: "b" }`] }],
  calls: [
    {
      operation: "getFeed",
      request: { method: "GET", url: "/feed", headers: { accept: "application/xml" } },
      response: { headers: { "content-type": "application/xml" }, body: "<a/>" },
      result: { ok: true, status: 200, data: "<a/>" },
    },
  ],
};
