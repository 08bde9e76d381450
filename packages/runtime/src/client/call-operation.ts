import { InvalidRequestError } from "../errors/errors.ts";
import type { ApiClient } from "./create-client.ts";
import { CALLER, type HiddenCaller } from "./hidden-caller.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { OperationInit } from "./options.ts";
import { runCall } from "./run-call.ts";

/**
 * Calls an operation and says which of its documented results came back. `Result` is the caller's promise that the
 * definition and the type come from one spec.
 * @throws {InvalidRequestError | MissingCredentialsError} before anything is sent.
 * @throws {ConnectionError | TimeoutError} if there is no response, not all of one, or not in time.
 * @throws {RedirectError} if the answer is a redirect that the spec does not document.
 * @throws {ApiError} if the answer is a failure of which the spec promises JSON, and its body is something else.
 * @throws {ResponseParseError} if the answer is a success with a body that the spec does not promise, or one too large.
 * @throws the reason of a signal that is aborted, and what a credential function or a middleware throws.
 */
export function callOperation<Result>(
  client: ApiClient,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<Result> {
  const caller = (client as HiddenCaller | undefined)?.[CALLER]?.();
  if (caller) return runCall(caller, operation, init) as Promise<Result>;
  return Promise.reject(
    new InvalidRequestError(`This needs a client that createClient of ${operation.api} made.`),
  );
}
