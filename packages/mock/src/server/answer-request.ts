import type { IncomingMessage, ServerResponse } from "node:http";
import { isDropped } from "../errors.ts";
import { answerPreflight, isPreflight } from "./cors.ts";
import { errorResponse } from "./error-response.ts";
import { readRequest } from "./read-request.ts";
import { sendAnswer } from "./send-answer.ts";
import type { ServedRequest } from "./served-request.ts";

/** How a server answers. */
export interface AnswerRules {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly cors: boolean;
  readonly onRequest: ((served: ServedRequest) => void) | undefined;
}

/** Answers a request, and waits until it is over. Never rejects. */
export async function answerRequest(
  message: IncomingMessage,
  response: ServerResponse,
  rules: AnswerRules,
): Promise<void> {
  // It left while it waited for its turn.
  if (message.socket.destroyed) return;
  const over = new Promise((resolve) => response.once("close", resolve));
  let error: unknown;
  try {
    await sendAnswer(response, await findAnswer(message, response, rules), rules.cors);
  } catch (caught) {
    error = caught;
    await sendError(response, caught, rules.cors).catch(() => response.destroy());
  }
  discardRest(message);
  // Only then is the next answer of the connection the one whose end a client that leaves brings about.
  await over;
  const { method = "", url: path = "" } = message;
  const status = response.headersSent ? response.statusCode : undefined;
  rules.onRequest?.({ method, path, status, error });
}

async function findAnswer(
  message: IncomingMessage,
  response: ServerResponse,
  { fetch, cors }: AnswerRules,
): Promise<Response> {
  if (cors && isPreflight(message)) return answerPreflight(message);
  // It asks about the server as a whole (RFC 9110, 9.3.7), which is no resource of the API.
  if (message.method === "OPTIONS" && message.url === "*") return new Response(null, { status: 204 });
  return fetch(readRequest(message, response));
}

async function sendError(response: ServerResponse, error: unknown, cors: boolean): Promise<void> {
  // What has been written of an answer still reaches the client; all that is left to tell is its end.
  if (response.headersSent) response.socket?.destroySoon();
  else if (isDropped(error)) response.destroy();
  else await sendAnswer(response, errorResponse(error), cors);
}

/** What nobody read of a body would keep the next request of the connection waiting. */
function discardRest(message: IncomingMessage): void {
  if (!message.complete) message.removeAllListeners("data").resume();
}
