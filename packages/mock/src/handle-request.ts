import { writeAnswer } from "./answer/write-answer.ts";
import { answerCall } from "./answer-call.ts";
import type { PlannedAnswer } from "./create-mock.ts";
import { UnknownRequestError } from "./errors.ts";
import { type Exchange, type Pending, refuse } from "./exchange.ts";
import { failRequest } from "./fail-request.ts";
import { truncated, wait } from "./faults.ts";
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
  exchange: Exchange,
  request: Request,
  planned?: PlannedAnswer,
): Promise<Response> {
  const url = new URL(request.url);
  const { method, signal, headers } = request;
  const entry = exchange.begin({ method, ...exchange.conceal(url, headers) });
  const pending: Pending = { exchange, request, url, entry, planned };
  const route = exchange.router.find(method, url);
  const isKnown = "operation" in route;
  entry.operation = isKnown ? route.name : undefined;
  const fault = exchange.faults.take(entry.operation);
  entry.fault = fault?.fault;
  signal.throwIfAborted();
  if (exchange.delay() > 0) await wait(exchange.delay(), signal);
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
  const { exchange, url, entry } = pending;
  const hint = nearest === undefined ? "" : ` The nearest is ${nearest}.`;
  const asked = `${entry.method} ${url.pathname}`;
  const message = `${exchange.api.title} has no operation ${asked}.${hint}`;
  if (exchange.rejectsUnknown) throw new UnknownRequestError(message, nearest);
  if (methods.length === 0) return refuse(pending, { reason: "unknown", status: 404, message });
  const answer = refuse(pending, { reason: "method", status: 405, message });
  return { ...answer, headers: { allow: methods.join(", "), ...answer.headers } };
}
