import type {
  FailureEnvelope,
  operations,
  Policy,
  PolicyParam,
  PolicyPermissionGroup,
  PolicyPermissionGroupMeta,
  PolicyPermissionGroupParam,
  PolicyResourceGroup,
  PolicyResourceGroupMeta,
  PolicyResourceGroupParam,
  PolicyResourceGroupScope,
  PolicyResourceGroupScopeObject,
  paths,
  ResponseInfo,
  ResponseInfoSource,
  UpdateUserGroupBody,
  UpdateUserGroupParams,
  UpdateUserGroupResponse4XX,
  UpdateUserGroupResponse200,
  UserGroupUpdateParams,
  UserGroupUpdateResponse,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

describe("the names of the request", () => {
  it("are typed as the page says", () => {
    expectTypeOf<UserGroupUpdateParams>().toEqualTypeOf<{ name?: string; policies?: PolicyParam[] }>();
    expectTypeOf<PolicyParam>().toEqualTypeOf<{
      id: string;
      access: "allow" | "deny";
      permission_groups: PolicyPermissionGroupParam[];
      resource_groups: PolicyResourceGroupParam[];
    }>();
    expectTypeOf<PolicyPermissionGroupParam>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<PolicyResourceGroupParam>().toEqualTypeOf<{ id: string }>();
  });
});

describe("the names of the response", () => {
  it("are typed as the page says", () => {
    expectTypeOf<UserGroupUpdateResponseEnvelope>().toEqualTypeOf<{
      success: true;
      errors: ResponseInfo[];
      messages: ResponseInfo[];
      result?: UserGroupUpdateResponse;
    }>();
    expectTypeOf<UserGroupUpdateResponse>().toEqualTypeOf<{
      id: string;
      created_on: string;
      modified_on: string;
      name: string;
      policies?: Policy[];
    }>();
    expectTypeOf<ResponseInfo>().toEqualTypeOf<{
      code: number;
      message: string;
      documentation_url?: string;
      source?: ResponseInfoSource;
    }>();
    expectTypeOf<ResponseInfoSource>().toEqualTypeOf<{ pointer?: string }>();
    expectTypeOf<FailureEnvelope>().toEqualTypeOf<{
      success: false;
      errors: ResponseInfo[];
      messages: ResponseInfo[];
      result?: null;
    }>();
  });

  it("are typed down to a policy's scopes", () => {
    expectTypeOf<Policy>().toEqualTypeOf<{
      id?: string;
      access?: "allow" | "deny";
      permission_groups?: PolicyPermissionGroup[];
      resource_groups?: PolicyResourceGroup[];
    }>();
    expectTypeOf<PolicyPermissionGroup>().toEqualTypeOf<{
      id: string;
      meta?: PolicyPermissionGroupMeta;
      name?: string;
    }>();
    expectTypeOf<PolicyPermissionGroupMeta>().toEqualTypeOf<{ key?: string; value?: string }>();
    expectTypeOf<PolicyResourceGroup>().toEqualTypeOf<{
      id: string;
      scope: PolicyResourceGroupScope[];
      meta?: PolicyResourceGroupMeta;
      name?: string;
    }>();
    expectTypeOf<PolicyResourceGroupMeta>().toEqualTypeOf<{ key?: string; value?: string }>();
    expectTypeOf<PolicyResourceGroupScope>().toEqualTypeOf<{
      key: string;
      objects: PolicyResourceGroupScopeObject[];
    }>();
    expectTypeOf<PolicyResourceGroupScopeObject>().toEqualTypeOf<{ key: string }>();
  });
});

describe("the names of the operation", () => {
  it("are its parameters, body and responses by status", () => {
    expectTypeOf<UpdateUserGroupParams["path"]>().toEqualTypeOf<{
      account_id: string;
      user_group_id: string;
    }>();
    expectTypeOf<UpdateUserGroupBody>().toEqualTypeOf<UserGroupUpdateParams>();
    expectTypeOf<UpdateUserGroupResponse200>().toEqualTypeOf<UserGroupUpdateResponseEnvelope>();
    expectTypeOf<UpdateUserGroupResponse4XX>().toEqualTypeOf<FailureEnvelope>();
  });

  it("stand beside openapi-typescript's own", () => {
    type Path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
    expectTypeOf<keyof paths>().toEqualTypeOf<Path>();
    expectTypeOf<paths[Path]["put"]>().toEqualTypeOf<operations["updateUserGroup"]>();
  });
});

describe("a value", () => {
  it("with a wrong field name does not compile", () => {
    // @ts-expect-error: no such field
    ({ nmae: "Zone auditors" }) satisfies UserGroupUpdateParams;
  });

  it("with a third value for access does not compile", () => {
    // @ts-expect-error: allow or deny
    "maybe" satisfies PolicyParam["access"];
  });
});
