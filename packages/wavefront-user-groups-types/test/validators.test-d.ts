import type { RoleDTO, UserGroupWrite } from "@specmint/wavefront-user-groups-types";
import { type JsonSchema, RoleDTOSchema } from "@specmint/wavefront-user-groups-types/schemas";
import {
  type StandardSchemaV1,
  type ValidationIssue,
  validateRoleDTO,
  validateUserGroupWrite,
} from "@specmint/wavefront-user-groups-types/validators";
import { describe, expectTypeOf, it } from "vitest";

describe("the result of a validator", () => {
  const result = validateUserGroupWrite({});

  it("has no value before issues are looked at", () => {
    expectTypeOf(result.value).toEqualTypeOf<UserGroupWrite | undefined>();
    // @ts-expect-error: perhaps there is none
    result.value.name;
  });

  it("has the named type without issues", () => {
    if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly ValidationIssue[]>();
    else expectTypeOf(result.value).toEqualTypeOf<UserGroupWrite>();
  });
});

describe("a validator", () => {
  it("is a Standard Schema of the named type", () => {
    expectTypeOf(validateRoleDTO).toExtend<StandardSchemaV1<RoleDTO>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof validateRoleDTO>>().toEqualTypeOf<RoleDTO>();
  });

  it("gives its result at once, also as a Standard Schema", () => {
    expectTypeOf(validateUserGroupWrite["~standard"].validate({})).toEqualTypeOf(validateUserGroupWrite({}));
  });

  it("takes anything, but something", () => {
    expectTypeOf(validateRoleDTO).parameter(0).toBeUnknown();
    // @ts-expect-error: nothing to validate
    validateRoleDTO();
  });
});

describe("a schema", () => {
  it("is a JSON Schema", () => {
    expectTypeOf(RoleDTOSchema).toEqualTypeOf<JsonSchema>();
  });
});
