import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Operations of other methods are there",
  source: "OpenAPI 3.2.0, Path Item Object",
  about: ["/paths/~1files~1{name}/additionalOperations"],
  calls: [
    {
      operation: "copyFile",
      init: `{ params: { path: { name: "a" }, header: { Destination: "/b" } } }`,
      request: { method: "COPY", url: "/files/a", headers: { destination: "/b" } },
      response: { status: 201 },
      result: { ok: true, status: 201 },
    },
  ],
};
