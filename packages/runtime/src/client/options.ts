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

/** A call that is rejected: the error that ends it. */
export interface RejectEvent {
  readonly method: string;
  /** Without query string. */
  readonly url: string;
  /** How many attempts there were. */
  readonly attempts: number;
  /** Milliseconds from the beginning of the call. */
  readonly duration: number;
  readonly error: unknown;
}

/** What the platform's `fetch` takes beside what the client gives it. */
export type FetchOptions = Omit<RequestInit, "method" | "body" | "headers" | "signal" | "redirect">;

/** The options that every client has, beside the credentials and server variables of its API. */
export interface ClientOptions extends Limits {
  /**
   * Where to send all calls, in place of the spec's servers as a whole: `https://proxy.example.com/cloudflare`. Only
   * `https`, except for loopback hosts; no user info, query or fragment.
   */
  baseUrl?: string | undefined;
  /** Used in place of `globalThis.fetch`. The only code that gets to see the credentials. */
  fetch?: Fetch | undefined;
  /** Sent with every call. */
  headers?: HeaderOptions | undefined;
  /** Ends all calls of the client when aborted; they then reject with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * Told of each attempt. No hook is waited for, and what one throws is ignored. The error that ends a call goes to the
   * caller alone.
   */
  onRequest?: ((event: RequestEvent) => unknown) | undefined;
  /** Told of each response, also of one that is not the last. */
  onResponse?: ((event: ResponseEvent) => unknown) | undefined;
  /** Told of each attempt that will be repeated, before the wait. */
  onRetry?: ((event: RetryEvent) => unknown) | undefined;
}
