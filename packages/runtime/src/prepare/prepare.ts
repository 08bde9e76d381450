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
 * @param written The body, if there is any.
 * @throws {InvalidRequestError} if an option or a header cannot be sent as it is.
 */
export function prepare(
  { caller, exchange, options }: Call,
  operation: OperationDefinition,
  init: OperationInit,
  written: WrittenBody | undefined,
): Outgoing {
  const { accept, method, serializeHeaders } = operation;
  const params: Params = init.params ?? {};
  const contentType = written && (written.contentType ?? (typeOf(operation, init) || "application/json"));
  const headers = mergeHeaders(
    [
      ["user-agent", caller.userAgent],
      ["accept", accept],
      ["content-type", contentType],
    ],
    options.headers,
    init.headers,
    serializeHeaders ? serializeHeaders(params) : params.header,
  );
  const sent = headers.get("content-type")?.[1];
  // Said to all calls by a client's headers, it is not true of every body.
  if (contentType && sent && /^application\/json\b/i.test(sent)) {
    headers.set("content-type", ["content-type", contentType]);
  }
  operation.idempotencyKey?.(headers, init.idempotencyKey);
  const { body = null, duplex, signal } = written ?? {};
  const { url } = exchange;
  const signals = signal ? [signal] : [];
  return { method, url, headers, body, duplex, options: listFetchOptions(options, init), signals };
}

/**
 * Writes the body of a call, if it has one; a promise of it where that takes time.
 * @throws {InvalidRequestError} if it cannot be sent as it is.
 */
export function writeBody(
  operation: OperationDefinition,
  init: OperationInit,
): WrittenBody | Promise<WrittenBody> | undefined {
  const { body } = init;
  if (body === undefined) return undefined;
  return operation.writeBody?.(body, typeOf(operation, init)) ?? { body: writeJson(body) };
}

/** The media type that the caller has chosen, else the operation's, else "". */
function typeOf(operation: OperationDefinition, init: OperationInit): string {
  return init.contentType ?? operation.contentType ?? "";
}

/**
 * The URL of a call, with its query.
 * @throws {InvalidRequestError} if a parameter cannot be sent as it is.
 */
export function composeUrl(
  { caller, home }: Call,
  operation: OperationDefinition,
  init: OperationInit,
): string {
  const params: Params = init.params ?? {};
  const { path, serializePath: fill = serializePath, writeQuerystring } = operation;
  const serializeQuery = operation.serializeQuery ?? caller.definition.serializeQuery;
  if (params.query && !serializeQuery) throw new InvalidRequestError("The API has no query parameters.");
  const query = writeQuerystring?.(params.querystring) ?? (params.query && serializeQuery?.(params.query));
  const url = home + fill(path, params.path ?? {});
  return query ? `${url}${url.includes("?") ? "&" : "?"}${query}` : url;
}
