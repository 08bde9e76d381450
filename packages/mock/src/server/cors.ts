import type { IncomingMessage, ServerResponse } from "node:http";

/** Whether a browser asks if it may send a request (Fetch, "CORS-preflight request"). */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** Tells a browser that it may send what it asks for. */
export function answerPreflight({ headers }: IncomingMessage): Response {
  const answer = new Headers({
    "access-control-allow-methods": String(headers["access-control-request-method"]),
    "access-control-max-age": "600",
    vary: "Access-Control-Request-Method, Access-Control-Request-Headers",
  });
  // A wildcard would leave out Authorization.
  const asked = headers["access-control-request-headers"];
  if (asked !== undefined) answer.set("access-control-allow-headers", asked);
  if (headers["access-control-request-private-network"] === "true")
    answer.set("access-control-allow-private-network", "true");
  return new Response(null, { status: 204, headers: answer });
}

/** Lets pages of any origin read an answer, with all of its headers. */
export function allowOrigins(response: ServerResponse, answer: Response): void {
  response.setHeader("access-control-allow-origin", "*");
  // The names besides the wildcard are for browsers from before it.
  response.setHeader("access-control-expose-headers", ["*", ...answer.headers.keys()].join(", "));
}
