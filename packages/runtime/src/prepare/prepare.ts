import type { Call } from "../client/call.ts";
import type { OperationDefinition } from "../client/operation-definition.ts";
import type { OperationInit } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import type { WrittenBody } from "./body/body-writer.ts";
import { writeJson } from "./body/write-json.ts";
import { listFetchOptions } from "./fetch-options.ts";
import { mergeHeaders } from "./merge-headers.ts";
import type { Outgoing } from "./outgoing.ts";
import { serializePath } from "./parameters/serialize-path.ts";

/** What parameters a call has, by their place. */
interface Params {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: object;
  readonly header?: object;
  readonly querystring?: never;
}

/**
 * Makes the request of a call to an operation.
 * @throws {InvalidRequestError} if an option, a parameter, a header or the body cannot be sent as it is.
 */
export async function prepare(
  call: Call,
  operation: OperationDefinition,
  init: OperationInit,
): Promise<Outgoing> {
  const { exchange } = call;
  const { accept, method, serializeHeaders, writeBody = writeOnlyJson } = operation;
  const params: Params = init.params ?? {};
  const url = composeUrl(call, operation, params);
  exchange.url = url;
  const type = init.contentType ?? operation.contentType ?? "";
  const written = init.body === undefined ? undefined : await writeBody(init.body, type);
  const contentType = written && (written.contentType ?? (type || "application/json"));
  const headers = mergeHeaders(
    { "user-agent": call.userAgent, accept, "content-type": contentType },
    call.options.headers,
    init.headers,
    serializeHeaders ? serializeHeaders(params) : params.header,
  );
  const sent = headers.get("content-type")?.[1];
  // Said to all calls by a client's headers, it is not true of every body.
  if (contentType && sent && sent !== contentType && /^application\/json\b/i.test(sent)) {
    headers.set("content-type", ["content-type", contentType]);
  }
  operation.idempotencyKey?.(headers, init.idempotencyKey);
  const { body = null, duplex, signal } = written ?? {};
  const options = listFetchOptions(call);
  return { method, url, headers, body, duplex, options, signals: signal ? [signal] : [] };
}

function writeOnlyJson(body: unknown): WrittenBody {
  return { body: writeJson(body) };
}

function composeUrl({ definition, home }: Call, operation: OperationDefinition, params: Params): string {
  const { path, serializePath: fill = serializePath, writeQuerystring } = operation;
  const serializeQuery = operation.serializeQuery ?? definition.serializeQuery;
  if (params.query && !serializeQuery) throw new InvalidRequestError("The API has no query parameters.");
  const query = writeQuerystring?.(params.querystring) ?? (params.query && serializeQuery?.(params.query));
  const url = home + fill(path, params.path ?? {});
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
