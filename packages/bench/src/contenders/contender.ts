/** A way to make the call. */
export interface Contender {
  readonly name: string;
  /** Makes a client for the server at an address without a trailing slash. */
  open(baseUrl: string, limits?: Limits): Call;
}

/** What ends calls early; only the contenders in the table of leaks know them. */
export interface Limits {
  /** For all calls of the client. */
  readonly signal: AbortSignal;
  /** Milliseconds that a call may take; without it, what the contender thinks best. */
  readonly timeout?: number | undefined;
}

/** Makes the call once: gives the parsed body of a success, and rejects for whatever else. `signal` is for this call. */
export type Call = (signal?: AbortSignal) => Promise<unknown>;
