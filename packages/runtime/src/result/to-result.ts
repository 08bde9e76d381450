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
  const { status } = answer;
  const ok = isSuccess(responses, status) && !reportsFailure(findDocumented(responses, status), body);
  const result = ok ? { ok, status, data: body } : { ok, status, error: body };
  const origin = { exchange, answer };
  Object.defineProperty(result, ORIGIN, { value: () => origin });
  return Object.defineProperty(result, "response", RESPONSE);
}

// One for all results: of an object with a getter of its own the platform makes one that is slow to read.
const RESPONSE: PropertyDescriptor & ThisType<{ readonly [ORIGIN]: Origin }> = {
  configurable: true,
  enumerable: true,
  get() {
    const origin = this[ORIGIN]();
    const { answer, exchange } = origin;
    // The body of a stream is the caller's already.
    origin.response ??= toResponse(sizeOf(answer.content) >= 0 ? answer : { ...answer, content: "" });
    SECRETS.set(origin.response, exchange.secrets);
    return origin.response;
  },
};

function reportsFailure(documented: ResponseDefinition | undefined, body: unknown): boolean {
  const { failure = [] } = documented ?? {};
  const all = "equals" in failure ? [failure] : failure;
  return all.some(({ equals, keys }) => readKeys(body, keys) === equals);
}
