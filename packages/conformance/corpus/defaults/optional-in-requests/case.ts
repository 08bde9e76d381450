import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A property with a `default` is optional in requests and present in responses",
  about: ["/components/schemas/Job/properties/retries/default"],
  types: [
    {
      type: "AddJobBody",
      accepts: [`{ name: "a" }`, `{ name: "a", retries: 1 }`],
      refuses: [`{}`, `{ name: "a", retries: "1" }`],
    },
    {
      type: "AddJobResponse201",
      accepts: [`{ name: "a", retries: 1 }`],
      refuses: [`{ retries: 1 }`, `{ name: "a" }`],
    },
  ],
  calls: [
    {
      operation: "addJob",
      init: `{ body: { name: "a" } }`,
      request: { method: "POST", url: "/jobs", body: { json: { name: "a" } } },
      response: { status: 201, body: { json: { name: "a", retries: 3 } } },
      result: { ok: true, status: 201, data: { name: "a", retries: 3 } },
    },
  ],
};
