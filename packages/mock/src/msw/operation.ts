import { http } from "msw";
import type { MockApi, MockOperation, MockOperations } from "../api.ts";
import { createMock, type Mock, type PlannedAnswer } from "../create-mock.ts";
import type { Answer, AnswersOf } from "../service.ts";
import { answer, type MswOptions, ownRequest } from "./handlers.ts";
import type { HttpHandler } from "./http-handler.ts";

/** What an answer may be told beside its body. */
export interface AnswerOptions extends Omit<MswOptions, "service"> {
  /** The name of an example, in place of a body. */
  readonly example?: string;
  readonly headers?: NonNullable<Answer["headers"]>;
  /** True: it answers one request. */
  readonly once?: boolean;
}

/** Makes handlers of one operation, for `server.use(…)`. They validate what they are sent, as all do. */
export interface MswOperation<Operation extends MockOperation> {
  /** Answers with success: with an example, or the body that is given. */
  readonly ok: (
    body?: Success<Operation>,
    options?: AnswerOptions & { readonly status?: number },
  ) => HttpHandler;
  /** Answers with a failure: with an example of it, or the body that is given. */
  readonly fail: <Status extends number>(
    status: Status | FailureStatus<Operation>,
    body?: BodyAt<AnswersOf<Operation>, Status>,
    options?: AnswerOptions,
  ) => HttpHandler;
}

type Success<Operation extends MockOperation> = SuccessIn<AnswersOf<Operation>>;

type SuccessIn<Answers> = {
  [K in keyof Answers]: `${K & (string | number)}` extends `2${string}` ? Answers[K] : never;
}[keyof Answers];

/** Those that the description has by themselves, for an editor to offer. */
type FailureStatus<Operation extends MockOperation> = Exclude<
  Extract<keyof AnswersOf<Operation>, number>,
  200 | 201 | 202 | 204
>;

/** The body of a status: of itself, its range, or all others. */
type BodyAt<Answers, Status extends number> = Status extends keyof Answers
  ? Answers[Status]
  : RangeOf<Status> extends infer Range extends keyof Answers
    ? Answers[Range]
    : "default" extends keyof Answers
      ? Answers["default"]
      : unknown;

type RangeOf<Status extends number> = `${Status}` extends `${infer Class}${infer _}` ? `${Class}XX` : never;

// Handlers are made of the API alone, one at a time, in tests that know nothing of each other.
/** One mock for all operations of an API. */
const mocks = new WeakMap<object, Mock>();

function mockOf(api: MockApi): Mock {
  const known = mocks.get(api) ?? createMock(api);
  mocks.set(api, known);
  return known;
}

/** The handlers of one operation. */
export function operation<Operations extends MockOperations, Name extends keyof Operations & string>(
  api: MockApi<Operations>,
  name: Name,
): MswOperation<Operations[Name]> {
  const handle = (planned: PlannedAnswer, { baseUrl, once = false }: AnswerOptions): HttpHandler =>
    http.all(
      "*",
      async ({ request }) => {
        const mock = mockOf(api);
        const own = ownRequest(mock, request, baseUrl);
        return own && (await answer(() => mock.answerAs(own, name, planned)));
      },
      { once },
    );
  return {
    ok: (body, options = {}) => handle(plan(options.status, body, options), options),
    fail: (status, body, options = {}) => handle(plan(status, body, options), options),
  };
}

function plan(
  status: number | undefined,
  value: unknown,
  { example, headers }: AnswerOptions,
): PlannedAnswer {
  return {
    ...(status === undefined ? {} : { status }),
    ...(example === undefined ? {} : { example }),
    ...(value === undefined ? {} : { body: { value } }),
    ...(headers === undefined ? {} : { headers }),
  };
}
