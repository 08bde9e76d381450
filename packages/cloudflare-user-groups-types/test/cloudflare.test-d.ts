import type {
  FailureEnvelope,
  operations,
  Policy,
  PolicyParam,
  paths,
  ResponseInfo,
  UpdateUserGroupBody,
  UpdateUserGroupParams,
  UserGroupUpdateParams,
  UserGroupUpdateResponse,
} from "@specmint/cloudflare-user-groups-types";
import {
  type StandardSchemaV1,
  type ValidationIssue,
  validateUserGroupUpdateParams,
} from "@specmint/cloudflare-user-groups-types/validators";
import { expectTypeOf, it } from "vitest";

it("the request is typed as the page says", () => {
  expectTypeOf<UpdateUserGroupBody>().toEqualTypeOf<UserGroupUpdateParams>();
  expectTypeOf<UserGroupUpdateParams>().toEqualTypeOf<{ name?: string; policies?: PolicyParam[] }>();
  expectTypeOf<PolicyParam>().toEqualTypeOf<{
    id: string;
    access: "allow" | "deny";
    permission_groups: { id: string }[];
    resource_groups: { id: string }[];
  }>();
  expectTypeOf<UpdateUserGroupParams["path"]>().toEqualTypeOf<{
    account_id: string;
    user_group_id: string;
  }>();
});

it("the response is typed as the page says", () => {
  expectTypeOf<UserGroupUpdateResponse>().toEqualTypeOf<{
    id: string;
    created_on: string;
    modified_on: string;
    name: string;
    policies?: Policy[];
  }>();
  expectTypeOf<FailureEnvelope>().toEqualTypeOf<{
    success: false;
    errors: ResponseInfo[];
    messages: ResponseInfo[];
    result?: null;
  }>();
});

it("openapi-typescript's own types stand beside them", () => {
  type Path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
  expectTypeOf<keyof paths>().toEqualTypeOf<Path>();
  expectTypeOf<paths[Path]["put"]>().toEqualTypeOf<operations["updateUserGroup"]>();
});

it("a validator narrows to the named type, and is a Standard Schema of it", () => {
  const result = validateUserGroupUpdateParams({});
  // @ts-expect-error: perhaps there is none
  result.value.name;
  if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly ValidationIssue[]>();
  else expectTypeOf(result.value).toEqualTypeOf<UserGroupUpdateParams>();
  expectTypeOf(validateUserGroupUpdateParams).toExtend<StandardSchemaV1<UserGroupUpdateParams>>();
});
