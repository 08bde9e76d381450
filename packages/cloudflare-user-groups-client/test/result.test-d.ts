import { type UpdateUserGroupResult, unwrap } from "@specmint/cloudflare-user-groups-client";
import type {
  FailureEnvelope,
  UserGroupUpdateResponse,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

declare const result: UpdateUserGroupResult;

describe("before ok is checked", () => {
  it("data is not reachable", () => {
    // @ts-expect-error: perhaps there is none
    result.data.result;
    expectTypeOf(result.data).toEqualTypeOf<UserGroupUpdateResponseEnvelope | undefined>();
  });

  it("error is unknown, as some of its types are", () => {
    expectTypeOf(result.error).toBeUnknown();
  });
});

describe("ok", () => {
  it("makes data the documented body", () => {
    if (!result.ok) return;
    expectTypeOf(result.data).toEqualTypeOf<UserGroupUpdateResponseEnvelope>();
    expectTypeOf(result.data.result).toEqualTypeOf<UserGroupUpdateResponse | undefined>();
    expectTypeOf(result.data.success).toEqualTypeOf<true>();
    expectTypeOf(result.status).toEqualTypeOf<200>();
    expectTypeOf(result.error).toEqualTypeOf<undefined>();
  });

  it("false leaves no data", () => {
    if (result.ok) return;
    expectTypeOf(result.data).toEqualTypeOf<undefined>();
  });
});

describe("status", () => {
  it("404 makes error the documented failure", () => {
    if (result.status !== 404) return;
    expectTypeOf(result.ok).toEqualTypeOf<false>();
    expectTypeOf(result.error).toEqualTypeOf<FailureEnvelope>();
    expectTypeOf(result.error.errors[0]?.code).toEqualTypeOf<number | undefined>();
    expectTypeOf(result.error.success).toEqualTypeOf<false>();
    // @ts-expect-error: no such field of a failure
    result.error.reason;
  });

  it("500 leaves error unknown, because the spec does not mention it", () => {
    if (result.status !== 500) return;
    expectTypeOf(result.ok).toEqualTypeOf<false>();
    expectTypeOf(result.error).toBeUnknown();
  });

  it("200 can be a failure as well, so ok decides", () => {
    if (result.status !== 200) return;
    expectTypeOf(result.ok).toEqualTypeOf<boolean>();
    if (!result.ok) expectTypeOf(result.error).toEqualTypeOf<FailureEnvelope>();
  });

  it("is a status that HTTP has", () => {
    // @ts-expect-error: no such status
    if (result.status === 999) return;
  });
});

describe("unwrap", () => {
  it("gives the documented body", () => {
    expectTypeOf(unwrap(result)).toEqualTypeOf<UserGroupUpdateResponseEnvelope>();
  });
});
