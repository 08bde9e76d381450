import type { MockOperation, MockOperations } from "./api.ts";
import type { StatusOf } from "./status.ts";

/** A service that stands in for a vendor's: a `fetch` that answers from memory. */
export interface Service {
  /** Answers a request as the vendor would, whatever host it is sent to. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** What it was asked and what it answered, the oldest first; the last 1,000. Credentials are not in it. */
  readonly requests: readonly JournalEntry[];
  /**
   * Makes the next request fail, before it changes anything; several calls queue up.
   * @throws {RangeError} for a status that is not from 200 to 599.
   */
  readonly failNext: (fault: Fault, options?: FaultOptions) => void;
  /** From now on an answer takes so many milliseconds. */
  readonly delay: (milliseconds: number) => void;
  /** The time of the service, which stands still. */
  readonly now: () => Date;
  /** Sets the time of the service. */
  readonly setNow: (now: Date | string) => void;
  /** A copy of all that it keeps, as JSON. */
  readonly snapshot: () => Snapshot;
  /** Goes back to what a snapshot holds. */
  readonly restore: (snapshot: Snapshot) => void;
  /** Goes back to how it began: state, time, journal, faults and delay. */
  readonly reset: () => void;
}

/** All that a service keeps, as JSON. */
export interface Snapshot {
  readonly [name: string]: unknown;
}

/**
 * How a request fails:
 * - a status from 200 to 599: the vendor's answer with it;
 * - `drop`: the connection ends without an answer, as a `fetch` rejects then;
 * - `truncate`: an answer whose body ends in the middle;
 * - `html`: a page of a proxy, with status 502 if `status` says nothing else;
 * - `hang`: no answer until the caller gives up.
 */
export type Fault = number | "drop" | "truncate" | "html" | "hang";

export interface FaultOptions {
  /** How many requests fail; one if nothing is said. */
  readonly times?: number;
  /** Seconds, for the header `Retry-After`; a text is sent as it is. */
  readonly retryAfter?: number | string;
  /** The status of `html`. */
  readonly status?: number;
  /** The body in place of the one that the vendor would send. */
  readonly body?: unknown;
  /** True: the service does what it is asked, and only the answer is lost. That of `truncate` always is. */
  readonly after?: boolean;
  /** Only a request of that operation fails. */
  readonly operation?: string;
}

/** A request, and what became of it. */
export interface JournalEntry {
  /** The name of the operation: `updateUserGroup`; undefined: no operation takes it. */
  readonly operation: string | undefined;
  readonly method: string;
  /** Without the values of credentials. */
  readonly url: string;
  /** By their names in lower case; `[credential]` in place of the values of credentials. */
  readonly headers: { readonly [name: string]: string };
  /** As the operation takes it: `{ params, body }`, as far as it could be read. */
  readonly request: { readonly params?: unknown; readonly body?: unknown };
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
  /** Of the answer; undefined: there was none (yet). */
  readonly status: number | undefined;
  /** Of the answer, as it is before it is written; undefined: none, or not made by the service. */
  readonly answer: unknown;
  readonly fault: Fault | undefined;
}

/** One thing that is wrong with a request. */
export interface Problem {
  /** Where it is in `{ params, body }`, as JSON pointer (RFC 6901): `/body/policies/0/id`. */
  readonly pointer: string;
  /** "must be string". */
  readonly message: string;
  /** The keyword of JSON Schema that is not fulfilled: "type". */
  readonly keyword: string;
}

/** What a service answers. */
export interface Answer {
  readonly status: number;
  /** As the operation's type says: a value for JSON, a `Blob` for bytes. Undefined: no body. */
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** In place of the one that the description gives. */
  readonly contentType?: string;
}

/** The bodies of the answers of an operation, by the keys of its `responses`. */
export type AnswersOf<Operation extends MockOperation> = NonNullable<Operation["~answers"]>;

/** The answers that an operation may give. */
export type AnswerOf<Operation extends MockOperation> = AnswerIn<AnswersOf<Operation>>;

type AnswerIn<Answers> = {
  [K in keyof Answers]: Omit<Answer, "status" | "body"> & BodyOf<StatusOf<K, keyof Answers>, Answers[K]>;
}[keyof Answers];

type BodyOf<Status, Body> = { readonly status: Status } & ([Body] extends [undefined]
  ? { readonly body?: undefined }
  : { readonly body: Body });

/** What an operation is called with. */
export type RequestOf<Operation extends MockOperation> = NonNullable<Operation["~request"]>;

/** What else a handler knows of a call. */
export interface CallContext {
  /** The name of the operation. */
  readonly operation: string;
  /** The request as it came; its body has been read. */
  readonly headers: Headers;
  readonly url: URL;
  /** The time of the service. */
  readonly now: Date;
}

/** Answers the calls of one operation; without an answer, the service gives an example. */
export type Handler<Operation extends MockOperation> = (
  request: RequestOf<Operation>,
  context: CallContext,
) => AnswerOf<Operation> | undefined | Promise<AnswerOf<Operation> | undefined>;

/** Handlers by the names of operations. */
export type Handlers<Operations extends MockOperations> = {
  readonly [K in keyof Operations]?: Handler<Operations[K]>;
};

/** Why a service does not do what it is asked. */
export interface Refusal {
  /**
   * - `unknown`: no operation has its path; `method`: none has its method;
   * - `unauthenticated`: no credentials; `forbidden`: credentials that are not accepted;
   * - `mediaType`: a body of another media type; `notAcceptable`: an answer that `Accept` rules out;
   * - `invalid`: `problems` says what is wrong; `tooLarge`: a body of more than 8 MiB;
   * - `noExample`: no answer is known that fits; `fault`: it was told to fail.
   */
  readonly reason:
    | "unknown"
    | "method"
    | "unauthenticated"
    | "forbidden"
    | "mediaType"
    | "notAcceptable"
    | "invalid"
    | "tooLarge"
    | "noExample"
    | "fault";
  /** What it would usually be answered with. */
  readonly status: number;
  /** A sentence. */
  readonly message: string;
  readonly problems: readonly Problem[];
  /** The name of the operation. */
  readonly operation: string | undefined;
  readonly request: JournalEntry["request"];
}
