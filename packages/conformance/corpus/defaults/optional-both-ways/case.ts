import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A property with a `default` is optional both ways, unless `required` names it",
  about: [
    { at: "/components/schemas/Job/required", become: ["name", "queue", "retries"] },
    { at: "/components/schemas/Job/required", become: ["name"] },
    "/components/schemas/Job/properties/retries/default",
  ],
  types: [
    {
      type: "AddJobBody",
      accepts: [
        `{ name: "a", queue: "q" }`,
        `{ name: "a", queue: "q", retries: 1, tags: { colour: "red" } }`,
      ],
      refuses: [`{ name: "a" }`, `{ name: "a", queue: "q", retries: "1" }`],
    },
    {
      type: "AddJobResponse201",
      accepts: [`{ name: "a", queue: "q" }`, `{ name: "a", queue: "q", retries: 1, tags: {} }`],
      refuses: [`{ name: "a" }`, `{ queue: "q", retries: 1 }`],
    },
  ],
  values: [
    {
      schema: "Job",
      valid: [
        { name: "a", queue: "q" },
        { name: "a", queue: "q", retries: 3, tags: {} },
      ],
      invalid: [{ name: "a", retries: 3 }],
    },
  ],
  absentTypes: ["JobWrite"],
  files: { "types/schemas/job.ts": ["Default: `3`"] },
  calls: [
    {
      operation: "addJob",
      init: `{ body: { name: "a", queue: "q" } }`,
      request: { method: "POST", url: "/jobs", body: { json: { name: "a", queue: "q" } } },
      response: { status: 201, body: { json: { name: "a", queue: "q" } } },
      result: { ok: true, status: 201, data: { name: "a", queue: "q" } },
    },
  ],
};
