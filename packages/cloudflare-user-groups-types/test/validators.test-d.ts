import type { PolicyParam, UserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types";
import { type JsonSchema, PolicyParamSchema } from "@specmint/cloudflare-user-groups-types/schemas";
import {
  type StandardSchemaV1,
  type ValidationIssue,
  validatePolicyParam,
  validateUserGroupUpdateParams,
} from "@specmint/cloudflare-user-groups-types/validators";
import { describe, expectTypeOf, it } from "vitest";

describe("the result of a validator", () => {
  const result = validateUserGroupUpdateParams({});

  it("has no value before issues are looked at", () => {
    expectTypeOf(result.value).toEqualTypeOf<UserGroupUpdateParams | undefined>();
    // @ts-expect-error: perhaps there is none
    result.value.name;
  });

  it("has the named type without issues", () => {
    if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly ValidationIssue[]>();
    else expectTypeOf(result.value).toEqualTypeOf<UserGroupUpdateParams>();
  });
});

describe("a validator", () => {
  it("is a Standard Schema of the named type", () => {
    expectTypeOf(validatePolicyParam).toExtend<StandardSchemaV1<PolicyParam>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof validatePolicyParam>>().toEqualTypeOf<PolicyParam>();
  });

  it("gives its result at once, also as a Standard Schema", () => {
    expectTypeOf(validatePolicyParam["~standard"].validate({})).toEqualTypeOf(validatePolicyParam({}));
  });

  it("takes anything, but something", () => {
    expectTypeOf(validatePolicyParam).parameter(0).toBeUnknown();
    // @ts-expect-error: nothing to validate
    validatePolicyParam();
  });
});

describe("a schema", () => {
  it("is a JSON Schema", () => {
    expectTypeOf(PolicyParamSchema).toEqualTypeOf<JsonSchema>();
  });
});
