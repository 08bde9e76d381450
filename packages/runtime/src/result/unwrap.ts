import { ApiError } from "../errors/errors.ts";
import { ORIGIN, type Origin, SECRETS } from "./origin.ts";

interface AnyResult {
  ok: boolean;
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The data of a result's success, without `ok` having to be checked: what `unwrap` returns. */
export type Unwrapped<Result> = Result extends { ok: true; data: infer Data } ? Data : never;

/**
 * The data of a successful result. The error for one that was made or copied by hand tells neither method nor URL.
 * @throws {ApiError} if the result is a failure.
 */
export function unwrap<Result extends AnyResult>(result: Result): Unwrapped<Result> {
  if (result.ok) return result.data as Unwrapped<Result>;
  const { exchange, answer } = (result as { [ORIGIN]?: Origin })[ORIGIN]?.() ?? byHand(result);
  throw new ApiError(exchange, answer, result.error, () => result.response);
}

function byHand({ response }: AnyResult) {
  const secrets = SECRETS.get(response);
  return { exchange: { method: "", url: response.url, secrets }, answer: response };
}
