import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`readOnly` and `writeOnly` make two types, where they differ",
  source: "OpenAPI 3.1.1, Schema Object; JSON Schema 2020-12 Validation, 9.4",
  about: [
    "/components/schemas/User/properties/id/readOnly",
    "/components/schemas/User/properties/password/writeOnly",
  ],
  types: [
    {
      type: "User",
      accepts: [`{ id: 1, name: "a" }`],
      refuses: [`{ name: "a" }`, `{ id: 1, name: "a", password: "b" }`],
    },
    {
      type: "UserWrite",
      accepts: [`{ name: "a", password: "b" }`],
      refuses: [`{ name: "a" }`, `{ id: 1, name: "a", password: "b" }`],
    },
    {
      type: "AddUserBody",
      accepts: [`{ name: "a", password: "b" }`],
      refuses: [`{ id: 1, name: "a", password: "b" }`],
    },
    {
      type: "AddUserResponse201",
      accepts: [`{ id: 1, name: "a" }`],
      refuses: [`{ name: "a", password: "b" }`],
    },
  ],
  values: [
    { schema: "User", valid: [{ id: 1, name: "a" }], invalid: [{ name: "a" }] },
    { schema: "UserWrite", valid: [{ name: "a", password: "b" }], invalid: [{ name: "a" }] },
  ],
  calls: [
    {
      operation: "addUser",
      init: `{ body: { name: "a", password: "b" } }`,
      request: { method: "POST", url: "/users", body: { json: { name: "a", password: "b" } } },
      response: { status: 201, body: { json: { id: 1, name: "a" } } },
      result: { ok: true, status: 201, data: { id: 1, name: "a" } },
    },
  ],
  refusedCalls: [{ operation: "addUser", init: `{ body: { id: 1, name: "a", password: "b" } }` }],
  names: { User: { redocly: "AddUserResult" }, UserWrite: { redocly: "AddUserBody" } },
};
