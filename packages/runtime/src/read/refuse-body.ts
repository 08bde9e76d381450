import { ApiError, ResponseParseError } from "../errors/errors.ts";
import type { Exchange } from "../errors/exchange.ts";
import type { Answer } from "./answer.ts";
import { toResponse } from "./to-response.ts";

/** The error for a body that is not what the spec promises. `problem` ends the sentence "the body is …". */
export function refuseBody(
  exchange: Exchange,
  answer: Answer,
  text: string,
  problem: string,
  cause?: unknown,
): ApiError | ResponseParseError {
  const { status } = answer;
  if (status >= 200 && status < 300) return new ResponseParseError(exchange, status, text, problem, cause);
  return new ApiError(exchange, answer, text, () => toResponse(answer), problem);
}
