/** What an operation function resolves to when the call succeeded: `data` is the documented body for `status`. */
export interface Success<Status extends number, Data> {
  ok: true;
  status: Status;
  data: Data;
  error?: undefined;
  /**
   * An ordinary response of the platform, made when it is first asked for, with an empty `url`. Its body can be read once, by
   * `clone()` more often; that of a stream is not in it.
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
   * An ordinary response of the platform, made when it is first asked for, with an empty `url`. Its body can be read once, by
   * `clone()` more often; that of a stream is not in it.
   */
  response: Response;
}
