import { STATUS_CODES } from "node:http";
import { UnknownRequestError } from "../errors.ts";
import { RefusedRequestError } from "./refused-request-error.ts";

/** The answer to a request that ended in an error, as problem details (RFC 9457). */
export function errorResponse(error: unknown): Response {
  const status = statusOf(error);
  const problem = {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    detail: error instanceof Error ? error.message : "The mock has no answer.",
    nearest: error instanceof UnknownRequestError ? error.nearest : undefined,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

function statusOf(error: unknown): number {
  if (error instanceof RefusedRequestError) return error.status;
  return error instanceof UnknownRequestError ? 404 : 500;
}
