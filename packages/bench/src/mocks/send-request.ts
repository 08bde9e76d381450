import type { ExampleRequest } from "@specmint/mock/server";

/** Sends a request to a mock server. */
export function sendRequest(
  url: string,
  { method, path, headers = {}, body }: ExampleRequest,
): Promise<Response> {
  const isSent = body === undefined || typeof body === "string" || body instanceof Blob;
  return fetch(`${url}${path}`, {
    method,
    headers,
    redirect: "manual",
    ...(body === undefined ? {} : { body: isSent ? body : JSON.stringify(body) }),
  });
}
