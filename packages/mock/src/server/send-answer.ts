import { type ServerResponse, STATUS_CODES, validateHeaderValue } from "node:http";
import { sendResponse } from "@remix-run/node-fetch-server";
import { allowOrigins } from "./cors.ts";

/** Sends an answer. Rejects if it cannot be sent, or its body ends too early. */
export async function sendAnswer(response: ServerResponse, answer: Response, cors: boolean): Promise<void> {
  if (response.destroyed) return answer.body?.cancel();
  // A response that refuses a header half-way keeps the length that it was told before.
  for (const [name, value] of answer.headers) validateHeaderValue(name, value);
  if (cors) allowOrigins(response, answer);
  // A client would wait for the rest of a body that is shorter than was promised.
  response.strictContentLength = true;
  await sendResponse(response, withReason(answer));
  if (response.req.method === "HEAD") await answer.body?.cancel();
}

/** Clients of HTTP/1.1 show the reason phrase in their errors. */
function withReason(answer: Response): Response {
  const { status, statusText, headers, body } = answer;
  if (statusText !== "") return answer;
  return new Response(body, { status, headers, statusText: STATUS_CODES[status] ?? "" });
}
