import type { Call } from "../client/call.ts";
import { findResponse } from "../client/find-response.ts";
import { ConnectionError, InvalidRequestError, RedirectError, SpecmintError } from "../errors/errors.ts";
import { scrubError } from "../errors/scrub.ts";
import type { Outgoing } from "../prepare/outgoing.ts";
import { type Answer, readAnswer } from "../read/answer.ts";
import { canSend } from "./can-send.ts";
import { addCredentials, credentialsFor } from "./credentials/add-credentials.ts";
import { reasonOf } from "./within.ts";

/**
 * Sends a request once, with its credentials, and reads what comes. Only what is returned may be tried again.
 * @throws {RedirectError | ResponseParseError | MissingCredentialsError | InvalidRequestError}
 */
export async function sendOnce(
  call: Call,
  request: Outgoing,
  ends: readonly AbortSignal[],
  ownSignal: AbortSignal,
): Promise<Answer | ConnectionError> {
  const { exchange, operation, options } = call;
  const { body, duplex, method } = request;
  const { fetch = globalThis.fetch } = options;
  const credentials = credentialsFor(call, request.url);
  for (const one of credentials) if (typeof one.given === "function") one.given = await one.given();
  const { headers, url } = addCredentials(call, request, credentials);
  // The call may have ended while its credentials were fetched, or another attempt begun.
  if (ownSignal.aborted) throw reasonOf(ownSignal);
  // A stream goes on after the call, which then listens no more.
  const signal = (ends.length > 0 && mayStream(call) && AbortSignal.any?.([...ends, ownSignal])) || ownSignal;
  const init: object = { ...request.options, method, headers, body, signal, redirect: "manual" };
  try {
    const response = await fetch(url, duplex ? { ...init, duplex } : init);
    const { status, type } = response;
    // All of 3XX lead elsewhere but 304, which says that nothing has changed.
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    if (
      type === "opaqueredirect" ||
      (isRedirect && !(operation && findResponse(operation.responses, status)))
    ) {
      response.body?.cancel().catch(() => {});
      throw new RedirectError(exchange, response);
    }
    return await readAnswer(call, response);
  } catch (cause) {
    if (cause instanceof SpecmintError) throw cause;
    if (!canSend(request)) {
      throw new InvalidRequestError(
        "The platform cannot send such a request.",
        {},
        scrubError(cause, exchange),
      );
    }
    const error = new ConnectionError(exchange, cause);
    // What Deno calls what its user has not allowed: the next attempt is not allowed either.
    if (["NotCapable", "PermissionDenied"].includes((cause as Error)?.name)) throw error;
    return error;
  }
}

/** Whether the body of a success may be the caller's to read as it comes. */
function mayStream({ as, operation }: Call): boolean {
  return as === "stream" || Object.values(operation?.responses ?? {}).some(({ read }) => read);
}
