import { writeAnswer } from "./answer/write-answer.ts";
import { answerCall } from "./answer-call.ts";
import type { PlannedAnswer } from "./create-mock.ts";
import { UnknownRequestError } from "./errors.ts";
import { failRequest } from "./fail-request.ts";
import { truncated, wait } from "./faults.ts";
import { type MockParts, type Pending, refuse } from "./pending.ts";
import type { NoRoute } from "./route/router.ts";
import type { Answer } from "./service.ts";

/**
 * Answers a request.
 *
 * @param planned What is answered in place of what the operation would answer.
 * @throws {UnknownRequestError} if no operation takes it, unless the service answers such requests.
 * @throws {InvalidAnswerError} if a handler answers what the description does not say.
 */
export async function handleRequest(
  parts: MockParts,
  request: Request,
  planned?: PlannedAnswer,
): Promise<Response> {
  const url = new URL(request.url);
  const { method, signal, headers } = request;
  const entry = parts.begin({ method, ...parts.conceal(url, headers) });
  const pending: Pending = { parts, request, url, entry, planned };
  const route = parts.router.find(method, url);
  const isKnown = "operation" in route;
  entry.operation = isKnown ? route.name : undefined;
  const fault = parts.faults.take(entry.operation);
  entry.fault = fault?.fault;
  signal.throwIfAborted();
  if (parts.delay() > 0) await wait(parts.delay(), signal);
  const isLost = fault && (fault.after || fault.fault === "truncate");
  if (fault && !isLost) return await failRequest(pending, fault);
  const answer = isKnown ? await answerCall(pending, route) : answerUnknown(pending, route);
  entry.answer = answer.body;
  if (fault && fault.fault !== "truncate") return await failRequest(pending, fault);
  const response = writeAnswer(answer, isKnown ? route.operation : undefined);
  entry.status = response.status;
  return fault ? await truncated(response) : response;
}

/** No operation takes the request. */
function answerUnknown(pending: Pending, { methods, nearest }: NoRoute): Answer {
  const { parts, url, entry } = pending;
  const hint = nearest === undefined ? "" : ` The nearest is ${nearest}.`;
  const asked = `${entry.method} ${url.pathname}`;
  const message = `${parts.api.title} has no operation ${asked}.${hint}`;
  if (parts.rejectsUnknown) throw new UnknownRequestError(message, nearest);
  if (methods.length === 0) return refuse(pending, { reason: "unknown", status: 404, message });
  const answer = refuse(pending, { reason: "method", status: 405, message });
  return { ...answer, headers: { allow: methods.join(", "), ...answer.headers } };
}
