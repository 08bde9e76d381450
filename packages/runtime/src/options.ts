/**
 * Headers by name. `null` and `undefined` values in a record are not sent; `null` in a call also removes a header that
 * the client would send.
 */
export type HeaderOptions = Headers | Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A `fetch`: the platform's own, or any function that can be called like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What one call can be given beside its `params` and `body`. */
export interface CallOptions {
  /** Added to the headers of the client; the call's win. */
  headers?: HeaderOptions | undefined;
  /** Ends the call when aborted; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The options that every client has, beside the credentials and server variables of its API. */
export interface ClientOptions {
  /**
   * Where to send the calls, in place of the spec's server as a whole: `https://proxy.example.com/cloudflare`. Only
   * `https`, except for loopback hosts; no user info, query or fragment.
   */
  baseUrl?: string | undefined;
  /** Used in place of `globalThis.fetch`. The only code that gets to see the credentials. */
  fetch?: Fetch | undefined;
  /** Sent with every call. */
  headers?: HeaderOptions | undefined;
  /** Ends all calls of the client when aborted; they then reject with the signal's reason. */
  signal?: AbortSignal | undefined;
}
