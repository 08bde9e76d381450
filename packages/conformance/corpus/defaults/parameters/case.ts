import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A parameter with a `default` may be left out, and is then not sent",
  about: [
    "/paths/~1jobs/get/parameters/0/schema/default",
    { at: "/paths/~1jobs/get/parameters/0/required", become: true },
  ],
  types: [
    {
      type: `ListJobsParams`,
      accepts: [`{}`, `{ query: {} }`, `{ query: { limit: 1 } }`],
      refuses: [`{ query: { limit: "1" } }`],
    },
  ],
  calls: [
    {
      operation: "listJobs",
      request: { method: "GET", url: "/jobs" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
    {
      operation: "listJobs",
      init: `{ params: { query: { limit: 5 } } }`,
      request: { method: "GET", url: "/jobs?limit=5" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  files: { "types/operations/list-jobs.ts": ["Default: `20`"] },
};
