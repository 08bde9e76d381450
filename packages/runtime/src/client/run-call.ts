import { send } from "../attempts/send.ts";
import { passMiddleware } from "../middleware/pass-middleware.ts";
import { prepare } from "../prepare/prepare.ts";
import { readingFor, readResult } from "../read/read-result.ts";
import type { Caller } from "./caller.ts";
import { followCall } from "./follow-call.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { OperationInit } from "./options.ts";

/** The pipeline of a call: prepare, middleware, attempts (each with credentials and a time-out), read, result. */
export function runCall(
  caller: Caller,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<unknown> {
  const { method, path, responses } = operation;
  const begun = {
    ...caller,
    operation,
    init,
    readingOf: readingFor(responses),
    mayStream: Object.values(responses).some(({ read }) => read),
  };
  return followCall(begun, method, path, async (call) => {
    const request = await prepare(call, operation, init);
    const answer = await passMiddleware(call, operation, init, request, (one) => send(call, one));
    return readResult(operation, call, answer);
  });
}
