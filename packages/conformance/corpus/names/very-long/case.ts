import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A very long name is still a name",
  about: [{ at: "/paths/~1a/get/operationId", become: "getA" }],
  calls: [
    {
      operation:
        "aVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongName",
      request: { method: "GET", url: "/a" },
      response: { body: { json: "a" } },
      result: { ok: true, status: 200, data: "a" },
    },
  ],
};
