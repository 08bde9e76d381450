import {
  buildPolicyParam,
  buildUserGroupUpdateParams,
  updateUserGroupExamples as examples,
  type Frozen,
} from "@specmint/cloudflare-user-groups-fixtures";
import type {
  FailureEnvelope,
  PolicyParam,
  UserGroupUpdateParams,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

describe("an example", () => {
  it("has the type of its place, frozen", () => {
    expectTypeOf(examples.request.documented).toEqualTypeOf<Frozen<UserGroupUpdateParams>>();
    expectTypeOf(examples.responses[200].documented).toEqualTypeOf<Frozen<UserGroupUpdateResponseEnvelope>>();
    expectTypeOf(examples.responses["4XX"].noRoute).toEqualTypeOf<Frozen<FailureEnvelope>>();
  });

  it("can be passed to whatever takes the value, lists included", () => {
    expectTypeOf(examples.responses[200].documented).toExtend<UserGroupUpdateResponseEnvelope>();
    expectTypeOf(examples.request.nameOnly).toExtend<UserGroupUpdateParams>();
  });

  it("has no type if it was only observed, as the spec's types do not fit it", () => {
    expectTypeOf(examples.observed.request.inlineResourceGroup).toBeUnknown();
    expectTypeOf(examples.observed.responses[200].asSeen).toBeUnknown();
  });

  it("cannot be written to", () => {
    // @ts-expect-error: read-only
    examples.responses[200].documented.success = true;
    // @ts-expect-error: read-only, too
    examples.request.documented = {};
  });

  it("is known by its name", () => {
    // @ts-expect-error: no such example
    examples.request.nothing;
    // @ts-expect-error: no such response
    examples.responses[500];
  });
});

describe("a builder", () => {
  it("gives the named type, which can be written to", () => {
    expectTypeOf(buildUserGroupUpdateParams).toEqualTypeOf<
      (overrides?: Partial<UserGroupUpdateParams>) => UserGroupUpdateParams
    >();
    expectTypeOf(buildPolicyParam()).toEqualTypeOf<PolicyParam>();
    buildUserGroupUpdateParams().name = "Zone auditors";
  });

  it("takes overrides of the schema alone", () => {
    buildPolicyParam({ access: "deny", permission_groups: [] });
    // @ts-expect-error: no such field
    buildPolicyParam({ effect: "deny" });
    // @ts-expect-error: allow or deny
    buildPolicyParam({ access: "maybe" });
    // @ts-expect-error: a required field cannot be taken away
    buildPolicyParam({ access: undefined });
  });
});
