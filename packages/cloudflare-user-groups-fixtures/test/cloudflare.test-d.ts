import {
  buildPolicyParam,
  buildUserGroupUpdateParams,
  updateUserGroupExamples as examples,
  type Frozen,
} from "@specmint/cloudflare-user-groups-fixtures";
import type {
  PolicyParam,
  UserGroupUpdateParams,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { createMock } from "@specmint/mock";
import { expectTypeOf, it } from "vitest";
import { api } from "../src/gen/api.ts";

it("an example has the type of its place, frozen, and can be passed to whatever takes the value", () => {
  expectTypeOf(examples.request.documented).toEqualTypeOf<Frozen<UserGroupUpdateParams>>();
  expectTypeOf(examples.responses[200].documented).toExtend<UserGroupUpdateResponseEnvelope>();
  // @ts-expect-error: read-only
  examples.responses[200].documented.success = true;
  // @ts-expect-error: no such example
  examples.request.nothing;
});

it("an example that was only observed has no type, as the spec's types do not fit it", () => {
  expectTypeOf(examples.observed.responses[200].asSeen).toBeUnknown();
});

it("a builder takes overrides of the schema alone, and gives what can be written to", () => {
  expectTypeOf(buildPolicyParam({ access: "deny" })).toEqualTypeOf<PolicyParam>();
  buildUserGroupUpdateParams().name = "Zone auditors";
  // @ts-expect-error: no such field
  buildPolicyParam({ effect: "deny" });
  // @ts-expect-error: allow or deny
  buildPolicyParam({ access: "maybe" });
  // @ts-expect-error: a required field cannot be taken away
  buildPolicyParam({ access: undefined });
});

it("an answer that is written in its place keeps its literals", () => {
  createMock(api, {
    handlers: {
      updateUserGroup: () => ({
        status: 404,
        body: { success: false, errors: [], messages: [], result: null },
      }),
    },
  });
  createMock(api, {
    handlers: {
      // @ts-expect-error: a success is no body of a 404.
      updateUserGroup: () => ({ status: 404, body: { success: true, errors: [], messages: [] } }),
    },
  });
});
