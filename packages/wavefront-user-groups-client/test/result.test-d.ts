import { type UpdateUserGroupResult, unwrap } from "@specmint/wavefront-user-groups-client";
import type {
  ResponseContainerFailure,
  ResponseContainerUserGroupModel,
  UserGroupModel,
} from "@specmint/wavefront-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

declare const result: UpdateUserGroupResult;

describe("before ok is checked", () => {
  it("data is not reachable", () => {
    // @ts-expect-error: perhaps there is none
    result.data.response;
    expectTypeOf(result.data).toEqualTypeOf<ResponseContainerUserGroupModel | undefined>();
  });

  it("error is not reachable", () => {
    // @ts-expect-error: perhaps there is none
    result.error.status;
    expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure | undefined>();
  });
});

describe("ok", () => {
  it("makes data the documented body", () => {
    if (!result.ok) return;
    expectTypeOf(result.data).toEqualTypeOf<ResponseContainerUserGroupModel>();
    expectTypeOf(result.data.response).toEqualTypeOf<UserGroupModel | undefined>();
    expectTypeOf(result.status).toEqualTypeOf<200>();
    expectTypeOf(result.error).toEqualTypeOf<undefined>();
  });

  it("false makes error the documented failure, because the spec has a default", () => {
    if (result.ok) return;
    expectTypeOf(result.data).toEqualTypeOf<undefined>();
    expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
    expectTypeOf(result.error.status.result).toEqualTypeOf<"ERROR">();
  });
});

describe("status", () => {
  it("404 makes error the documented failure", () => {
    if (result.status !== 404) return;
    expectTypeOf(result.ok).toEqualTypeOf<false>();
    expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
    expectTypeOf(result.error.status.code).toEqualTypeOf<number>();
    // @ts-expect-error: no such field of a failure
    result.error.response;
  });

  it("406 and 500 do as well", () => {
    if (result.status === 406) expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
    if (result.status === 500) expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
  });

  it("200 can be a failure as well, so ok decides", () => {
    if (result.status !== 200) return;
    expectTypeOf(result.ok).toEqualTypeOf<boolean>();
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
  });

  it("is a status that HTTP has", () => {
    // @ts-expect-error: no such status
    if (result.status === 999) return;
  });
});

describe("unwrap", () => {
  it("gives the documented body", () => {
    expectTypeOf(unwrap(result)).toEqualTypeOf<ResponseContainerUserGroupModel>();
  });
});
