import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A response is read as its content type says",
  about: [
    "/paths/~1report/get/responses/200/content/application~1json",
    "/paths/~1report/get/responses/200/content/text~1csv",
  ],
  types: [{ type: "GetReportResponse200", accepts: [`{ total: 1 }`, `"a,b"`], refuses: [`1`, `{}`] }],
  calls: [
    {
      operation: "getReport",
      request: { method: "GET", url: "/report", headers: { accept: "application/json, text/csv" } },
      response: { body: { json: { total: 1 } } },
      result: { ok: true, status: 200, data: { total: 1 } },
    },
    {
      operation: "getReport",
      request: { method: "GET", url: "/report" },
      response: { headers: { "content-type": "text/csv; charset=utf-8" }, body: "a,b" },
      result: { ok: true, status: 200, data: "a,b" },
    },
  ],
};
