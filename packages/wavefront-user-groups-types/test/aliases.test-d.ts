import type {
  operations,
  paths,
  ResponseContainerFailure,
  ResponseContainerUserGroupModel,
  ResponseStatus,
  ResponseStatusFailure,
  RoleDTO,
  RoleProperties,
  UpdateUserGroupBody,
  UpdateUserGroupParams,
  UpdateUserGroupResponse200,
  UpdateUserGroupResponse406,
  UpdateUserGroupResponseDefault,
  UserGroup,
  UserGroupModel,
  UserGroupProperties,
  UserGroupWrite,
} from "@specmint/wavefront-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

describe("the name of the request", () => {
  it("is typed as the page says", () => {
    expectTypeOf<UserGroupWrite>().toEqualTypeOf<{
      name: string;
      id?: string;
      description?: string;
      createdEpochMillis?: number;
      customer?: string;
      roleIDs: string[];
    }>();
  });
});

describe("the names of the response", () => {
  it("are typed as the page says", () => {
    expectTypeOf<ResponseContainerUserGroupModel>().toEqualTypeOf<{
      status: ResponseStatus;
      response?: UserGroupModel;
    }>();
    expectTypeOf<ResponseStatus>().toEqualTypeOf<{
      result: "OK" | "ERROR";
      message?: string;
      code: number;
    }>();
    expectTypeOf<UserGroupModel>().toEqualTypeOf<{
      users?: string[];
      userCount?: number;
      properties?: UserGroupProperties;
      roles?: RoleDTO[];
      roleCount?: number;
      name: string;
      id?: string;
      description?: string;
      createdEpochMillis?: number;
      customer?: string;
    }>();
    expectTypeOf<UserGroupProperties>().toEqualTypeOf<{
      nameEditable?: boolean;
      usersEditable?: boolean;
      rolesEditable?: boolean;
    }>();
  });

  it("are typed from a role to its groups and to their roles again", () => {
    expectTypeOf<RoleDTO>().toEqualTypeOf<{
      sampleLinkedGroups?: UserGroup[];
      linkedGroupsCount?: number;
      sampleLinkedAccounts?: string[];
      linkedAccountsCount?: number;
      restrictedPermissions?: string[];
      properties?: RoleProperties;
      permissions?: string[];
      name?: string;
      id?: string;
      description?: string;
      createdEpochMillis?: number;
      lastUpdatedMs?: number;
      lastUpdatedAccountId?: string;
      customer?: string;
    }>();
    expectTypeOf<RoleProperties>().toEqualTypeOf<{
      nameEditable?: boolean;
      usersRemovable?: boolean;
      usersAddable?: boolean;
      permsEditable?: boolean;
      deletable?: boolean;
    }>();
    expectTypeOf<UserGroup>().toEqualTypeOf<{
      customer?: string;
      description?: string;
      id?: string;
      name?: string;
      properties?: UserGroupProperties;
      roles?: RoleDTO[];
      userCount?: number;
      users?: string[];
    }>();
  });

  it("are typed for failures", () => {
    expectTypeOf<ResponseContainerFailure>().toEqualTypeOf<{ status: ResponseStatusFailure }>();
    expectTypeOf<ResponseStatusFailure>().toEqualTypeOf<{
      result: "ERROR";
      message?: string;
      code: number;
    }>();
  });
});

describe("the names of the operation", () => {
  it("are its parameters, body and responses by status", () => {
    expectTypeOf<UpdateUserGroupParams["path"]>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<UpdateUserGroupBody>().toEqualTypeOf<UserGroupWrite>();
    expectTypeOf<UpdateUserGroupResponse200>().toEqualTypeOf<ResponseContainerUserGroupModel>();
    expectTypeOf<UpdateUserGroupResponse406>().toEqualTypeOf<ResponseContainerFailure>();
    expectTypeOf<UpdateUserGroupResponseDefault>().toEqualTypeOf<ResponseContainerFailure>();
  });

  it("stand beside openapi-typescript's own", () => {
    expectTypeOf<keyof paths>().toEqualTypeOf<"/api/v2/usergroup/{id}">();
    expectTypeOf<paths["/api/v2/usergroup/{id}"]["put"]>().toEqualTypeOf<operations["updateUserGroup"]>();
  });
});

describe("a value", () => {
  it("without roleIDs does not compile", () => {
    // @ts-expect-error: roleIDs is missing
    ({ name: "Dashboard editors" }) satisfies UserGroupWrite;
  });

  it("with a third result does not compile", () => {
    // @ts-expect-error: OK or ERROR
    "PERHAPS" satisfies ResponseStatus["result"];
  });
});
