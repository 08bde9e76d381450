import { send } from "../attempts/send.ts";
import type { Outgoing } from "../prepare/outgoing.ts";
import { composeUrl, prepare, writeBody } from "../prepare/prepare.ts";
import type { Answer } from "../read/answer.ts";
import { readBody } from "../read/read-body.ts";
import { toResult } from "../result/to-result.ts";
import type { Caller } from "./caller.ts";
import { followCall } from "./follow-call.ts";
import { isPromise } from "./is-promise.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { OperationInit } from "./options.ts";

/** The pipeline of a call: prepare, middleware, attempts (each with credentials and a time-out), read, result. */
export function runCall(
  caller: Caller,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<unknown> {
  const { method, path } = operation;
  return followCall({ caller, operation, init }, method, path, async (call) => {
    call.exchange.url = composeUrl(call, operation, init);
    const written = writeBody(operation, init);
    const request = prepare(call, operation, init, isPromise(written) ? await written : written);
    const attempt = (one: Outgoing): Promise<Answer> => send(call, one);
    // A real `Request` is made only for a middleware to see.
    const answer = await (caller.pass?.(call, operation, init, request, attempt) ?? attempt(request));
    const body = readBody(operation, call, answer);
    return toResult(operation, call, answer, isPromise(body) ? await body : body);
  });
}
