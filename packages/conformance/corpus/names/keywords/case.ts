import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names may be keywords of TypeScript",
  about: [
    { at: "/paths/~1a/get/operationId", become: "remove" },
    { at: "/paths/~1b/get/operationId", become: "fetchAll" },
    "/components/schemas/class/properties/default",
    "/components/schemas/class/properties/new",
    "/components/schemas/class/properties/function",
  ],
  types: [
    {
      type: "Class",
      accepts: [`{ default: "a", new: 1, function: "b" }`],
      refuses: [`{}`, `{ default: 1 }`],
    },
    { type: "Import", accepts: [`"a"`], refuses: [`1`] },
  ],
  values: [{ schema: "Class", valid: [{ default: "a" }], invalid: [{}] }],
  calls: [
    {
      operation: "delete_",
      request: { method: "GET", url: "/a" },
      response: { body: { json: { default: "a" } } },
      result: { ok: true, status: 200, data: { default: "a" } },
    },
    { operation: "import_", request: { method: "GET", url: "/b" }, response: { status: 204 } },
  ],
  names: {
    Class: { "openapi-typescript": `components["schemas"]["class"]`, redocly: "_class" },
    delete_: { orval: "_delete", redocly: "_delete" },
    import_: { orval: "_import", redocly: "_import_2" },
    Import: { "openapi-typescript": `components["schemas"]["import"]`, redocly: "_import" },
  },
};
