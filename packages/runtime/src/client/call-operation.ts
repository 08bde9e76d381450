import type { Client } from "openapi-fetch";
import { readResponse } from "../read/read-response.ts";
import type { CallInit } from "./make-call.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { CallOptions } from "./options.ts";

/** Any client that `createApiClient` made. */
export type AnyClient = Pick<Client<object>, "use" | "eject">;

/** What every operation function hands on: `params` by their place (`path`, `query`, `header`, `cookie`, `querystring`), and the body. */
export interface OperationInit extends CallOptions {
  params?: object | undefined;
  body?: unknown;
  /** Which of the documented media types the body has, where there are several. */
  contentType?: string | undefined;
}

interface UntypedClient {
  request(
    method: string,
    path: string,
    init: CallInit & Record<string, unknown>,
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/**
 * Calls an operation and says which of its documented results came back. `Result` is the caller's promise that the
 * definition and the type come from one spec.
 * @throws {InvalidRequestError | MissingCredentialsError} before anything is sent.
 * @throws {ConnectionError | TimeoutError} if there is no response, not all of one, or not in time.
 * @throws {RedirectError} if the answer is a redirect that the spec does not document.
 * @throws {ResponseParseError} if the spec promises JSON and something else came, or the body is too large.
 * @throws the reason of a signal that is aborted, and what a credential function throws.
 */
export async function callOperation<Result>(
  client: AnyClient,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<Result> {
  const {
    method,
    path,
    responses,
    serializeHeaders,
    serializePath,
    serializeQuery,
    parseAs = "text",
  } = operation;
  const { params = {} } = init;
  const { data, error, response } = await (client as unknown as UntypedClient).request(method, path, {
    ...init,
    params: serializeHeaders ? { ...params, header: serializeHeaders(params) } : params,
    pathSerializer: serializePath,
    querySerializer: serializeQuery,
    operation,
    ...(operation.writeBody && init.body !== undefined ? await writeBody(init, operation) : {}),
    ...operation.writeQuerystring?.(init),
    parseAs,
  });
  const result = await readResponse(responses, response, () =>
    typeof data === "string" ? data : readText(response, error),
  );
  return result as Result;
}

async function writeBody(
  { body, contentType: asked }: OperationInit,
  { writeBody: write, contentType: own }: OperationDefinition,
): Promise<object> {
  const given = asked ?? own ?? "";
  const { contentType = given || undefined, ...written } = (await write?.(body, given)) ?? {};
  return { ...written, contentType, bodySerializer: (ready: unknown) => ready };
}

/** The text of a response that openapi-fetch may have read already; `error` is what it made of it. */
async function readText(response: Response, error: unknown): Promise<string> {
  // Only a response that a middleware put in the place of ours cannot be read twice.
  if (!response.bodyUsed) return response.text();
  return typeof error === "string" ? error : JSON.stringify(error);
}
