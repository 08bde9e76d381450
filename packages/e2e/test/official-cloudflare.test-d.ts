import {
  type ClientOptions,
  type UpdateUserGroupInit,
  type UpdateUserGroupResult,
  unwrap,
} from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import type * as ours from "@specmint/cloudflare-user-groups-types";
import type Cloudflare from "cloudflare";
import type { ClientOptions as TheirOptions } from "cloudflare";
import type {
  UserGroupUpdateParams as TheirParams,
  UserGroupUpdateResponse as TheirResponse,
  UserGroups,
} from "cloudflare/resources/iam/user-groups/user-groups";
import type { ResponseInfo as TheirInfo } from "cloudflare/resources/shared";
import { describe, expectTypeOf, it } from "vitest";

// Equal types are assignable to each other, in both directions; the exceptions are at the end.

describe("the parameters", () => {
  it("are strings in both, in other places", () => {
    expectTypeOf<ours.UpdateUserGroupParams["path"]>().toEqualTypeOf<{
      account_id: TheirParams["account_id"];
      user_group_id: Parameters<UserGroups["update"]>[0];
    }>();
  });
});

describe("the body", () => {
  it("is that of theirs", () => {
    expectTypeOf<ours.UpdateUserGroupBody>().toEqualTypeOf<Omit<TheirParams, "account_id">>();
    expectTypeOf<UpdateUserGroupInit["body"]>().toEqualTypeOf<Omit<TheirParams, "account_id">>();
  });

  it("has the parts of theirs", () => {
    expectTypeOf<ours.PolicyParam>().toEqualTypeOf<TheirParams.Policy>();
    expectTypeOf<ours.PolicyPermissionGroupParam>().toEqualTypeOf<TheirParams.Policy.PermissionGroup>();
    expectTypeOf<ours.PolicyResourceGroupParam>().toEqualTypeOf<TheirParams.Policy.ResourceGroup>();
  });

  it("can be an example of our fixtures in both", () => {
    examples.request.replacePolicies satisfies ours.UpdateUserGroupBody;
    ({ account_id: "a", ...examples.request.replacePolicies }) satisfies TheirParams;
  });
});

describe("the response", () => {
  it("has the result of theirs", () => {
    expectTypeOf<ours.UserGroupUpdateResponse>().toEqualTypeOf<TheirResponse>();
    expectTypeOf<NonNullable<ours.UpdateUserGroupResponse200["result"]>>().toEqualTypeOf<TheirResponse>();
    expectTypeOf<Awaited<ReturnType<UserGroups["update"]>>>().toEqualTypeOf<ours.UserGroupUpdateResponse>();
  });

  it("has the parts of theirs", () => {
    expectTypeOf<ours.Policy>().toEqualTypeOf<TheirResponse.Policy>();
    expectTypeOf<ours.PolicyPermissionGroup>().toEqualTypeOf<TheirResponse.Policy.PermissionGroup>();
    expectTypeOf<ours.PolicyPermissionGroupMeta>().toEqualTypeOf<TheirResponse.Policy.PermissionGroup.Meta>();
    expectTypeOf<ours.PolicyResourceGroup>().toEqualTypeOf<TheirResponse.Policy.ResourceGroup>();
    expectTypeOf<ours.PolicyResourceGroupMeta>().toEqualTypeOf<TheirResponse.Policy.ResourceGroup.Meta>();
    expectTypeOf<ours.PolicyResourceGroupScope>().toEqualTypeOf<TheirResponse.Policy.ResourceGroup.Scope>();
    expectTypeOf<ours.PolicyResourceGroupScopeObject>().toEqualTypeOf<TheirResponse.Policy.ResourceGroup.Scope.Object>();
  });

  it("has the errors and messages that theirs knows from other calls", () => {
    expectTypeOf<ours.ResponseInfo>().toEqualTypeOf<TheirInfo>();
    expectTypeOf<ours.ResponseInfoSource>().toEqualTypeOf<TheirInfo.Source>();
    expectTypeOf<ours.FailureEnvelope["errors"]>().toEqualTypeOf<TheirInfo[]>();
  });
});

describe("the exceptions", () => {
  it("in the request", () => {
    const body: ours.UpdateUserGroupBody = {};
    const theirParams: TheirParams = { account_id: "a" };
    // @ts-expect-error: theirs has account_id among the body's members; it is in the path, so ours has it in params.path
    body satisfies TheirParams;
    // @ts-expect-error: for that reason ours has params and body apart
    theirParams satisfies UpdateUserGroupInit;
    // @ts-expect-error: the body is required, so ours wants `{}` written out, which theirs makes of account_id alone
    ({ params: { path: { account_id: "a", user_group_id: "g" } } }) satisfies UpdateUserGroupInit;
    // No error, because a variable may have more members than its type: account_id would be sent in the body as well.
    theirParams satisfies ours.UpdateUserGroupBody;
  });

  it("in the result", () => {
    const data = unwrap({} as UpdateUserGroupResult);
    const theirResult = {} as Awaited<ReturnType<UserGroups["update"]>>;
    // @ts-expect-error: theirs takes the result out and drops errors and messages, ours gives the body as it is
    data satisfies TheirResponse;
    // @ts-expect-error: result is optional in the vendor's schema, and certain in theirs, which gives undefined without it
    data.result satisfies TheirResponse;
    // @ts-expect-error: its type leaves null out as well, to which it resolves a failure with status 200
    null satisfies typeof theirResult;
  });

  it("in a failure", () => {
    const error = {} as InstanceType<typeof Cloudflare.NotFoundError>;
    const body = {} as ours.FailureEnvelope;
    body satisfies typeof error.error;
    body.errors satisfies typeof error.errors;
    // @ts-expect-error: theirs does not know the body of a failure
    error.error satisfies ours.FailureEnvelope;
    // @ts-expect-error: and code and message, which the vendor's schema requires, may be missing
    error.errors satisfies ours.FailureEnvelope["errors"];
  });

  it("in the options", () => {
    // @ts-expect-error: null means "not even from the environment" in theirs; ours reads nothing there if one is given
    ({ apiToken: null }) satisfies ClientOptions;
    // @ts-expect-error: theirs takes half of a pair, and sends it
    ({ apiEmail: "ops@example.com" }) satisfies ClientOptions;
    // @ts-expect-error: theirs takes both ways to authenticate, and sends the pair
    ({ apiToken: "t", apiEmail: "ops@example.com", apiKey: "k" }) satisfies ClientOptions;
    ({ apiToken: null }) satisfies TheirOptions;
    ({ apiEmail: "ops@example.com" }) satisfies TheirOptions;
    ({ apiToken: "t", apiEmail: "ops@example.com", apiKey: "k" }) satisfies TheirOptions;
  });
});
