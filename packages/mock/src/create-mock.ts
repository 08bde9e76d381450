import type { MockApi, MockOperations } from "./api.ts";
import type { AcceptedCredentials } from "./authorize.ts";
import { concealer } from "./conceal.ts";
import { makeFaults } from "./faults.ts";
import { handleRequest } from "./handle-request.ts";
import { makeJournal } from "./journal.ts";
import type { MockParts } from "./pending.ts";
import { makeRouter } from "./route/router.ts";
import type { Answer, Handlers, JournalEntry, Problem, Refusal, Service, Snapshot } from "./service.ts";

/** What a mock may be told; all of it can be left out. */
export interface MockOptions<Operations extends MockOperations = MockOperations> {
  /** Answers operations; what has no handler is answered with an example. */
  readonly handlers?: Handlers<Operations>;
  /** The credentials that are accepted; without them all are. */
  readonly credentials?: AcceptedCredentials | undefined;
  /** Says no in the words of the vendor; without it, or where it gives nothing, as RFC 9457 says. */
  readonly refuse?: (refusal: Refusal) => Answer | undefined;
  /** True for what the service takes although the description does not. */
  readonly tolerates?: (problem: Problem, call: ReceivedCall) => boolean;
  /** True: answers of handlers may be other than the description says. */
  readonly deviates?: boolean;
  /** What it keeps. */
  readonly state?: MockState;
  /** The time at which it stands; 2024-03-01T12:21:02Z if nothing is said. */
  readonly now?: Date | string | undefined;
  /** How many milliseconds an answer takes. */
  readonly delay?: number | undefined;
  /** `reject` (if nothing is said): a request that no operation takes is an `UnknownRequestError`; `answer`: it is a 404. */
  readonly unknownRequests?: "reject" | "answer" | undefined;
}

/** A call as it came. */
export interface ReceivedCall extends Pick<JournalEntry, "request"> {
  /** The name of the operation. */
  readonly operation: string;
}

/** What a service keeps. */
export interface MockState {
  readonly snapshot: () => Snapshot;
  readonly restore: (snapshot: Snapshot) => void;
}

/** What a mock does beside what every service does. */
export interface Mock extends Service {
  /** True for an address of one of the API's servers; where those may be anywhere, for one of an operation there. */
  readonly isServed: (method: string, url: URL) => boolean;
  /** The same as `fetch`, with an answer in place of that of the operation; undefined: another operation is asked for. */
  readonly answerAs: (
    request: Request,
    operation: string,
    answer: PlannedAnswer,
  ) => Promise<Response | undefined>;
}

/** An answer that somebody wants: an example with a status, or a body of their own. */
export interface PlannedAnswer {
  readonly status?: number;
  readonly example?: string;
  readonly body?: { readonly value: unknown };
  readonly headers?: Answer["headers"];
}

const NOW = "2024-03-01T12:21:02.000Z";

/** Makes a service that answers for an API. */
export function createMock<Api extends MockApi>(
  api: Api,
  options: NoInfer<MockOptions<Api["operations"]>> = {},
): Mock {
  const { state = { snapshot: () => ({}), restore: () => {} }, refuse, delay: usualDelay = 0 } = options;
  const first = readTime(options.now ?? NOW);
  const begun = state.snapshot();
  let now = first;
  let delay = usualDelay;
  const journal = makeJournal();
  const faults = makeFaults();
  const router = makeRouter(api);
  const parts: MockParts = {
    api,
    router,
    faults,
    conceal: concealer(api),
    begin: journal.begin,
    handlers: (options.handlers ?? {}) as Handlers<MockOperations>,
    credentials: options.credentials,
    refuse: (refusal) => refuse?.(refusal),
    tolerates: options.tolerates ?? (() => false),
    deviates: options.deviates ?? false,
    rejectsUnknown: options.unknownRequests !== "answer",
    now: () => new Date(now),
    delay: () => delay,
  };
  return {
    fetch: async (input, init) => await handleRequest(parts, new Request(input, init)),
    requests: journal.entries,
    failNext: faults.plan,
    delay: (milliseconds) => {
      delay = milliseconds;
    },
    now: parts.now,
    setNow: (time) => {
      now = readTime(time);
    },
    snapshot: () => structuredClone(state.snapshot()),
    restore: (snapshot) => state.restore(structuredClone(snapshot)),
    reset: () => {
      state.restore(structuredClone(begun));
      [now, delay] = [first, usualDelay];
      journal.clear();
      faults.clear();
    },
    isServed: router.isServed,
    answerAs: async (request, operation, answer) => {
      const route = router.find(request.method, new URL(request.url));
      return "operation" in route && route.name === operation
        ? await handleRequest(parts, request, answer)
        : undefined;
    },
  };
}

function readTime(time: Date | string): number {
  const milliseconds = new Date(time).getTime();
  if (!Number.isNaN(milliseconds)) return milliseconds;
  throw new TypeError(`${JSON.stringify(time)} is no time: give a Date, or a text such as ${NOW}.`);
}
