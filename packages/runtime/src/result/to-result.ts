import type { Call } from "../client/call.ts";
import { findDocumented, isSuccess } from "../client/find-response.ts";
import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";
import { type Answer, sizeOf } from "../read/answer.ts";
import { readKeys } from "../read/read-keys.ts";
import { toResponse } from "../read/to-response.ts";
import { ORIGIN, type Origin, SECRETS } from "./origin.ts";

/** Which documented result an answer is, with its body. A success is a 2XX that does not report a failure. */
export function toResult(
  { responses }: OperationDefinition,
  { exchange }: Call,
  answer: Answer,
  body: unknown,
): object {
  const { content, status } = answer;
  const ok = isSuccess(responses, status) && !reportsFailure(findDocumented(responses, status), body);
  let made: Response | undefined;
  const respond = (): Response => {
    // The body of a stream is the caller's already.
    made ??= toResponse(sizeOf(content) >= 0 ? answer : { ...answer, content: "" });
    SECRETS.set(made, exchange.secrets);
    return made;
  };
  // Both as literals, which the platform makes faster than it defines a property.
  if (ok) {
    return {
      ok,
      status,
      data: body,
      get response() {
        return respond();
      },
    };
  }
  const failure = {
    ok,
    status,
    error: body,
    get response() {
      return respond();
    },
  };
  const origin: Origin = () => ({ exchange, answer });
  return Object.defineProperty(failure, ORIGIN, { value: origin });
}

function reportsFailure(documented: ResponseDefinition | undefined, body: unknown): boolean {
  const { failure = [] } = documented ?? {};
  const all = "equals" in failure ? [failure] : failure;
  return all.some(({ equals, keys }) => readKeys(body, keys) === equals);
}
