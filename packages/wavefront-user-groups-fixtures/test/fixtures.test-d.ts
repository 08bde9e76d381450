import {
  buildRoleDTO,
  buildUserGroupWrite,
  updateUserGroupExamples as examples,
  type Frozen,
} from "@specmint/wavefront-user-groups-fixtures";
import type {
  ResponseContainerFailure,
  ResponseContainerUserGroupModel,
  RoleDTO,
  UserGroupWrite,
} from "@specmint/wavefront-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

describe("an example", () => {
  it("has the type of its place, frozen", () => {
    expectTypeOf(examples.request.documented).toEqualTypeOf<Frozen<UserGroupWrite>>();
    expectTypeOf(examples.responses[200].documented).toEqualTypeOf<Frozen<ResponseContainerUserGroupModel>>();
    expectTypeOf(examples.responses[406].pushBack).toEqualTypeOf<Frozen<ResponseContainerFailure>>();
    expectTypeOf(examples.responses.default.notFound).toEqualTypeOf<Frozen<ResponseContainerFailure>>();
  });

  it("has no type if it was only observed, as the spec's types do not fit it", () => {
    expectTypeOf(examples.observed.request.withoutRoleIDs).toBeUnknown();
    expectTypeOf(examples.observed.request.rolesNull).toBeUnknown();
  });

  it("cannot be written to", () => {
    // @ts-expect-error: read-only
    examples.request.documented.name = "x";
    // @ts-expect-error: read-only, too
    examples.responses[200].documented = { status: { result: "OK", code: 200 } };
  });

  it("can be passed to whatever takes the value, lists included", () => {
    expectTypeOf(examples.request.documented).toExtend<UserGroupWrite>();
    expectTypeOf(examples.request.documented.roleIDs).toEqualTypeOf<string[]>();
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
    expectTypeOf(buildUserGroupWrite).toEqualTypeOf<
      (overrides?: Partial<UserGroupWrite>) => UserGroupWrite
    >();
    expectTypeOf(buildRoleDTO()).toEqualTypeOf<RoleDTO>();
    buildUserGroupWrite().name = "Dashboard editors";
  });

  it("takes overrides of the schema alone", () => {
    buildUserGroupWrite({ roleIDs: [] });
    // @ts-expect-error: no such field
    buildUserGroupWrite({ users: [] });
    // @ts-expect-error: not strings
    buildUserGroupWrite({ roleIDs: [1] });
    // @ts-expect-error: a required field cannot be taken away
    buildUserGroupWrite({ roleIDs: undefined });
  });
});
