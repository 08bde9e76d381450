import { readNotes } from "../client/notes.ts";
import { ApiError } from "../errors/errors.ts";

interface AnyResult {
  ok: boolean;
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The data of a result's success, without `ok` having to be checked: what `unwrap` returns. */
export type Unwrapped<Result> = Result extends { ok: true; data: infer Data } ? Data : never;

/**
 * The data of a successful result.
 * @throws {ApiError} if the result is a failure.
 */
export function unwrap<Result extends AnyResult>(result: Result): Unwrapped<Result> {
  if (result.ok) return result.data as Unwrapped<Result>;
  throw new ApiError(readNotes(result.response).exchange, result.response, result.error);
}
