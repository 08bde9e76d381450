import type { ConnectionError, TimeoutError } from "../errors/errors.ts";

/**
 * Headers by name. `null` and `undefined` values in a record are not sent; `null` in a call also removes a header that
 * the client would send.
 */
export type HeaderOptions = Headers | Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A `fetch`: the platform's own, or any function that can be called like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A credential: its value, or a function that is called for each attempt, so that a token can be rotated. What such a
 * function throws comes out of the call as it is, and is not retried.
 */
export type CredentialOption = string | (() => string | Promise<string>);

/**
 * How long, how often and how much: the same for the client and for one call, where the call's wins. Each is a number
 * from 0, also `Infinity`; anything else is refused with `InvalidRequestError`.
 */
export interface Limits {
  /**
   * How often a call is repeated (0: never) after a network error, a time-out, a status 408, 429 or 5XX, or one that the API asks
   * to repeat. Default 2. Only for methods that may be sent twice (see `idempotent`).
   */
  maxRetries?: number | undefined;
  /**
   * Milliseconds that one attempt may take, credential functions and the body of the response included, unless that is a
   * stream that is read as it comes. Default 60,000; `Infinity`: no end; 0: none at all.
   */
  timeout?: number | undefined;
  /** Milliseconds that all attempts and the waiting between them may take. Default `Infinity`. */
  deadline?: number | undefined;
  /** Milliseconds that a server may ask to wait (`Retry-After`). Beyond it its response is the result. Default 60,000. */
  maxRetryAfter?: number | undefined;
  /** Bytes that the body of a response, or each item of a stream, may have, unpacked. Default 16,777,216 (16 MiB). */
  maxBodyBytes?: number | undefined;
}

/**
 * What the platform's `fetch` is told beside what a call consists of: `{ credentials: "include" }` for cookies, `cache`,
 * `keepalive`, Node's `dispatcher` …
 */
export interface FetchOptions {
  cache?: "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload" | undefined;
  /** Whether a browser sends its cookies, and keeps those that come: `same-origin` if not said. */
  credentials?: "include" | "omit" | "same-origin" | undefined;
  integrity?: string | undefined;
  /** Whether the call goes on when the page is left. */
  keepalive?: boolean | undefined;
  mode?: "cors" | "same-origin" | undefined;
  priority?: "auto" | "high" | "low" | undefined;
  referrer?: string | undefined;
  /** These are the call's own; a redirect is never followed. Refused with `InvalidRequestError`. */
  method?: undefined;
  body?: undefined;
  headers?: undefined;
  signal?: undefined;
  redirect?: undefined;
  /** Whatever else the platform knows. */
  [option: string]: unknown;
}

/** What one call can be given beside its `params` and `body`. */
export interface CallOptions extends Limits {
  /** Added to the headers of the client; the call's win. */
  headers?: HeaderOptions | undefined;
  /** Ends the call when aborted; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * Whether the call may be sent more than once. By default that depends on the method (RFC 9110, 9.2.2): GET, HEAD, PUT,
   * DELETE, OPTIONS, TRACE and QUERY may.
   */
  idempotent?: boolean | undefined;
  /** Added to those of the client; the call's win. */
  fetchOptions?: FetchOptions | undefined;
}

/** What every operation function hands on: `params` by their place (`path`, `query`, `header`, `cookie`, `querystring`), and the body. */
export interface OperationInit extends CallOptions {
  params?: object | undefined;
  body?: unknown;
  /** Which of the documented media types the body has, where there are several. */
  contentType?: string | undefined;
  /** The key of a call that has one. */
  idempotencyKey?: string | undefined;
}

/** An attempt that begins: its credentials come next, then it is sent. */
export interface RequestEvent {
  readonly method: string;
  /** Without query string. */
  readonly url: string;
  /** Counts from 1. */
  readonly attempt: number;
}

/** An attempt that got a response, whatever its status; not a redirect that is refused, nor a body that is too large. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** Milliseconds from the beginning of the attempt to the end of the body, of a stream to its beginning. */
  readonly duration: number;
}

/** An attempt that is repeated after a wait. */
export interface RetryEvent extends RequestEvent {
  /** The status of the response, or the error instead of one. */
  readonly reason: number | ConnectionError | TimeoutError;
  /** Milliseconds until the next attempt begins. */
  readonly delay: number;
  /** Milliseconds that this attempt took. */
  readonly duration: number;
}

/** A call that rejects. */
export interface RejectEvent {
  readonly method: string;
  /** Without query string; the path's template where the call ended before it had a URL. */
  readonly url: string;
  /** How many attempts have begun. */
  readonly attempts: number;
  /** Milliseconds that the call took, with all its attempts and waiting. */
  readonly duration: number;
  /** What the call rejects with: one of this package's errors, a signal's reason, what a middleware threw … */
  readonly error: unknown;
}

/** The options that every client has, beside the credentials and server variables of its API. */
export interface ClientOptions extends Limits {
  /**
   * Where to send all calls, in place of the spec's servers as a whole: `https://proxy.example.com/cloudflare`, or, in a page,
   * `/api/cloudflare`. Only `https`, except for loopback hosts and a page's own; no user info, query or fragment.
   */
  baseUrl?: string | undefined;
  /**
   * Allows `http://` on any host, for a service inside a cluster. Credentials and data then go over the network for
   * everybody on it to read and to change.
   */
  allowHttp?: boolean | undefined;
  /** `"none"`: no credentials are sent nor looked for, because a gateway or proxy adds them. */
  auth?: "none" | undefined;
  /** Used in place of `globalThis.fetch`. The only code that gets to see the credentials. */
  fetch?: Fetch | undefined;
  /** What `fetch` is told with every call. */
  fetchOptions?: FetchOptions | undefined;
  /** Sent with every call. */
  headers?: HeaderOptions | undefined;
  /** Ends all calls of the client when aborted; they then reject with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * Told of each attempt. No hook is waited for, and what one throws is ignored.
   */
  onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** Told of each response, also of one that is not the last. */
  onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Told of each attempt that will be repeated, before the wait. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /** Told of each call that rejects, before or after an attempt. An HTTP failure is a result, not a rejection. */
  onReject?: ((event: RejectEvent) => unknown) | undefined;
}
