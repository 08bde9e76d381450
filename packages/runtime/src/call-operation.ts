import type { Client } from "openapi-fetch";
import type { TransportInit } from "./create-transport.ts";
import { rememberExchange, toExchange } from "./exchange.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { CallOptions } from "./options.ts";
import { readResponse } from "./read-response.ts";

/** Any client that `createApiClient` made. */
export type AnyClient = Pick<Client<object>, "use" | "eject">;

/** What every operation function hands on: `params` by their place (`path`, `query`, `header`), and the body. */
export interface OperationInit extends CallOptions {
  params?: object | undefined;
  body?: unknown;
}

interface UntypedClient {
  request(method: string, path: string, init: object): Promise<{ error?: unknown; response: Response }>;
}

/**
 * Calls an operation and says which of its documented results came back. `Result` is the caller's promise that the
 * definition and the type come from one spec.
 * @throws {InvalidRequestError | MissingCredentialsError} before anything is sent.
 * @throws {ConnectionError} if there is no response, or not all of it.
 * @throws {ResponseParseError} if the spec promises JSON and something else came.
 */
export async function callOperation<Result>(
  client: AnyClient,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<Result> {
  const { method, path, responses, contentType } = operation;
  const { params, body, headers, signal } = init;
  const isJson = Object.values(responses).some(({ json }) => json);
  const accept = operation.accept ?? (isJson ? "application/json" : undefined);
  const transport: TransportInit = { accept, contentType, signal: signal ?? null };
  const { error, response } = await (client as unknown as UntypedClient).request(method, path, {
    ...transport,
    params,
    body,
    headers,
    // Leaves the body of a success unread.
    parseAs: "stream",
  });
  // A response that a middleware made has no URL.
  const exchange = toExchange(method, response.url || path);
  rememberExchange(response, exchange);
  return readResponse(responses, exchange, response, await readText(response, error)) as Result;
}

/** The text of a response that openapi-fetch has read already if it is a failure; `error` is what it made of it. */
async function readText(response: Response, error: unknown): Promise<string> {
  // Only a response that a middleware put in the place of ours cannot be read twice.
  if (response.bodyUsed && !Object.hasOwn(response, "text")) {
    return typeof error === "string" ? error : JSON.stringify(error);
  }
  return response.text();
}
