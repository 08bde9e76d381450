/** What an operation function resolves to when the call succeeded: `data` is the documented body for `status`. */
export interface Success<Status extends number, Data> {
  ok: true;
  status: Status;
  data: Data;
  error?: undefined;
  /**
   * The response itself. Its body can be read here as often as you like, unless it is a stream that is read as it comes; to
   * hand it to something of the platform (a cache, the answer of a Worker) take `response.clone()`.
   */
  response: Response;
}

/**
 * What an operation function resolves to when the API reported a failure: by its status, or inside an HTTP 200 where
 * the spec says so. `error` is the documented body for `status`, and `unknown` for a status the spec does not mention.
 */
export interface Failure<Status extends number, Err> {
  ok: false;
  status: Status;
  data?: undefined;
  error: Err;
  /**
   * The response itself. Its body can be read here as often as you like, unless it is a stream that is read as it comes; to
   * hand it to something of the platform (a cache, the answer of a Worker) take `response.clone()`.
   */
  response: Response;
}
