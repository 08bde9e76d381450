import { describe, expectTypeOf, it } from "vitest";
import type { Group, Problem, UpdateGroupResult } from "./groups-api.ts";
import type {
  ConnectionError,
  Failure,
  HttpStatus,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  Status2XX,
  Status4XX,
  Status5XX,
  Success,
  TimeoutError,
  Unwrapped,
} from "./runtime.ts";
import { ApiError, SpecmintError, unwrap } from "./runtime.ts";

declare const result: UpdateGroupResult;

describe("a result", () => {
  it("has no usable data or error before it is told apart", () => {
    // @ts-expect-error: data may be undefined
    result.data.id;
    // @ts-expect-error: error may be undefined, or anything
    result.error.message;
    expectTypeOf(result.data).toEqualTypeOf<Group | undefined>();
  });

  it("is told apart by ok", () => {
    if (result.ok) {
      expectTypeOf(result.data).toEqualTypeOf<Group>();
      expectTypeOf(result.status).toEqualTypeOf<200>();
      expectTypeOf(result.error).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(result.data).toEqualTypeOf<undefined>();
      // @ts-expect-error: some failures are unknown
      result.error.message;
    }
  });

  it("is told apart by status", () => {
    if (result.status === 404) {
      expectTypeOf(result.ok).toEqualTypeOf<false>();
      expectTypeOf(result.error).toEqualTypeOf<Problem>();
      expectTypeOf(result.data).toEqualTypeOf<undefined>();
    }
    if (result.status === 500) expectTypeOf(result.error).toEqualTypeOf<unknown>();
    if (result.status === 201) expectTypeOf(result.ok).toEqualTypeOf<false>();
    switch (result.status) {
      case 409:
      case 422:
        expectTypeOf(result.error.message).toEqualTypeOf<string>();
    }
  });

  it("needs ok where one status has both", () => {
    if (result.status === 200) {
      expectTypeOf(result.data).toEqualTypeOf<Group | undefined>();
      if (result.ok) expectTypeOf(result.data).toEqualTypeOf<Group>();
      else expectTypeOf(result.error).toEqualTypeOf<Problem>();
    }
  });

  it("has no status that HTTP does not have", () => {
    // @ts-expect-error: no such status
    result.status === 600;
    // @ts-expect-error: informational responses never arrive
    result.status === 100;
    expectTypeOf(result.status).toEqualTypeOf<HttpStatus>();
  });

  it("can be taken apart", () => {
    const { ok, data, error, status } = result;
    if (ok) expectTypeOf(data).toEqualTypeOf<Group>();
    if (status === 404) expectTypeOf(error).toEqualTypeOf<Problem>();
    if (data !== undefined) expectTypeOf(data).toEqualTypeOf<Group>();
  });

  it("always has the response", () => {
    expectTypeOf(result.response).toEqualTypeOf<Response>();
  });
});

describe("the statuses", () => {
  it("are literals, without gaps at their ends", () => {
    expectTypeOf<200 | 299>().toExtend<Status2XX>();
    expectTypeOf<400 | 451 | 499>().toExtend<Status4XX>();
    expectTypeOf<500 | 599>().toExtend<Status5XX>();
    expectTypeOf<199 | 300>().not.toExtend<Status2XX>();
    expectTypeOf<number>().not.toExtend<HttpStatus>();
  });

  it("can be made fewer", () => {
    expectTypeOf<404>().not.toExtend<Exclude<Status4XX, 404>>();
    expectTypeOf<405>().toExtend<Exclude<Status4XX, 404>>();
  });
});

describe("unwrap", () => {
  it("returns the data of the success", () => {
    expectTypeOf(unwrap(result)).toEqualTypeOf<Group>();
  });

  it("returns the data of any of several successes", () => {
    type Two = Success<200, Group> | Success<204, undefined> | Failure<Status4XX, Problem>;
    expectTypeOf<Unwrapped<Two>>().toEqualTypeOf<Group | undefined>();
    expectTypeOf<Unwrapped<Failure<404, Problem>>>().toEqualTypeOf<never>();
  });

  it("wants a result, not its promise", () => {
    // @ts-expect-error: await is missing
    unwrap(Promise.resolve(result));
  });
});

describe("the errors", () => {
  it("are told apart by instanceof and by code", () => {
    const error: unknown = undefined;
    if (error instanceof ApiError) {
      expectTypeOf(error.code).toEqualTypeOf<"api-error">();
      expectTypeOf(error.status).toEqualTypeOf<number>();
    } else if (error instanceof SpecmintError) {
      expectTypeOf(error.code).toEqualTypeOf<string>();
    }
  });

  it("each have a code of their own", () => {
    expectTypeOf<ApiError["code"]>().toEqualTypeOf<"api-error">();
    expectTypeOf<ConnectionError["code"]>().toEqualTypeOf<"connection-error">();
    expectTypeOf<TimeoutError["code"]>().toEqualTypeOf<"timeout-error">();
    expectTypeOf<RedirectError["code"]>().toEqualTypeOf<"redirect-error">();
    expectTypeOf<ResponseParseError["code"]>().toEqualTypeOf<"response-parse-error">();
    expectTypeOf<MissingCredentialsError["code"]>().toEqualTypeOf<"missing-credentials-error">();
    expectTypeOf<InvalidRequestError["code"]>().toEqualTypeOf<"invalid-request-error">();
  });

  it("of the base class cannot be made", () => {
    // @ts-expect-error: abstract
    new SpecmintError("x");
  });
});
