import { mergeHeaders } from "openapi-fetch";
import { sendCall } from "../attempts/send-call.ts";
import { until } from "../attempts/within.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { serializePath } from "../prepare/parameters/serialize-path.ts";
import { checkUrl } from "../prepare/server/check-url.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import { type SetLimits, takeLimits } from "../prepare/take-limits.ts";
import { parseJson } from "../read/read-response.ts";
import type { ApiDefinition } from "./api-definition.ts";
import type { Call } from "./call.ts";
import { hasNotes, takeNotes } from "./notes.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** What openapi-fetch's methods take, as far as it matters here, and what operation functions add to it. */
export interface CallInit extends CallOptions {
  readonly operation?: OperationDefinition | undefined;
  readonly middleware?: readonly unknown[] | undefined;
  readonly parseAs?: string | undefined;
  readonly params?: { readonly header?: object | undefined } | undefined;
  readonly body?: unknown;
  /** In place of the operation's; "": the platform knows it. */
  readonly contentType?: string | undefined;
  /** openapi-fetch's own option for one call, which is called with a request. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The openapi-fetch client that makes a call, and what it knows of its API. */
export interface Caller {
  readonly definition: ApiDefinition;
  readonly options: ClientOptions;
  /** The URL that paths are appended to. */
  readonly server: () => string;
  /** openapi-fetch's `request`. */
  readonly request: (method: string, path: string, init: object) => Promise<{ readonly response: Response }>;
}

// RFC 9110, 9.2.2, and the method QUERY.
const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/;

/**
 * Makes a call through openapi-fetch, which has its middleware between two ends: `Request` makes the request, `fetch`
 * sends it.
 * @param isSeen Whether a middleware will see the request. If not it is never built: that takes openapi-fetch's time.
 */
export function makeCall(
  { definition, options, server, request }: Caller,
  given: string,
  path: string,
  { operation, idempotent, fetch, contentType = operation?.contentType, ...init }: CallInit,
  isSeen: boolean,
): Promise<unknown> {
  // What the spec says is sent as it stands.
  const method = operation ? given : given.toUpperCase();
  const exchange = { method, url: path, secrets: [] };
  const signals = listSignals(options.signal, init.signal);
  const isStream = init.parseAs === "stream";
  let limits: SetLimits | undefined;
  let isBegun = false;
  let isHome = true;
  let first: Request | undefined;
  let firstInit: RequestInit = {};
  let response: Response | undefined;
  let failure: { readonly reason: unknown } | undefined;

  // An address of the caller's own goes for every operation.
  const home = (): string => (operation?.server ? resolveServer(operation.server, options) : server());

  function ApiRequest(target: string, given: RequestInit): Request {
    isBegun = true;
    // openapi-fetch leaves the template as it is when a call has no path parameters at all.
    if (target.includes("{")) serializePath(target.split("?", 1)[0] ?? "", {});
    isHome = target.startsWith("/");
    const url = isHome ? home() + target : checkUrl(target).href;
    const headers = given.headers as Headers;
    if (operation?.accept && !headers.has("accept")) headers.set("accept", operation.accept);
    if (contentType !== undefined && headers.get("content-type") === "application/json") {
      headers[contentType ? "set" : "delete"]("content-type", contentType);
    }
    exchange.url = url;
    firstInit = Object.assign(given, { method });
    first = isSeen ? new Request(url, given) : ({ ...given, url } as unknown as Request);
    return first;
  }
  // openapi-fetch asks whether what a middleware returns is an instance of it.
  ApiRequest.prototype = Request.prototype;

  async function send(sent: Request): Promise<Response> {
    exchange.method = sent.method;
    exchange.url = sent.url;
    if (sent !== first || !isHome) isHome = checkUrl(sent.url).origin === new URL(home()).origin;
    // Any other body is gone into the request: a stream is locked, a form has the request's own boundary.
    const isFirst = sent === first && (!isSeen || typeof firstInit.body !== "object");
    // A stream goes on after the call, which then listens no more.
    const ends = listSignals(firstInit.signal, sent.signal, ...(isStream ? signals : []));
    try {
      const sentInit = isFirst
        ? { ...firstInit, headers: isSeen ? new Headers(sent.headers) : sent.headers }
        : await until(ends, () => toInit(sent));
      response = await sendCall({
        definition,
        options,
        limits: limits as SetLimits,
        operation,
        exchange,
        signals: ends,
        url: sent.url,
        init: sentInit,
        fetch: fetch ? (...given) => fetch(new Request(...given)) : (options.fetch ?? globalThis.fetch),
        isHome,
        isRepeatable:
          (idempotent ?? IDEMPOTENT.test(sent.method)) && !isOnce(sent === first && firstInit.body),
        isStream,
      });
      return response;
    } catch (reason) {
      failure = { reason };
      throw reason;
    }
  }

  async function run(signal: AbortSignal | null): Promise<unknown> {
    limits = takeLimits(init, options);
    try {
      const result = await request(method, path, { ...init, signal, Request: ApiRequest, fetch: send });
      // That of a middleware has none.
      if (!hasNotes(result.response, exchange)) {
        takeNotes(result.response, { exchange, signals, max: limits.maxBodyBytes });
      }
      return result;
    } catch (error) {
      // openapi-fetch goes on after an error that is falsy.
      if (failure && !failure.reason) throw failure.reason;
      // It parses the body of a raw method's success.
      if (error instanceof SyntaxError && response) {
        parseJson(exchange, response.status, await response.text());
      }
      if (first || !(error instanceof TypeError)) throw error;
      throw isBegun ? cannotSend(error) : (refusal(init, options) ?? error);
    }
  }
  // Not the signals themselves, which may live long: a `Request` never takes its listener away.
  return signals.length > 0 ? until(signals, run) : run(null);
}

function listSignals(...signals: readonly (AbortSignal | null | undefined)[]): readonly AbortSignal[] {
  return signals.filter((signal) => signal != null);
}

/** Streams of the platform and of Node: what is gone cannot be sent again. */
function isOnce(body: unknown): boolean {
  return typeof body === "object" && body !== null && ("getReader" in body || Symbol.asyncIterator in body);
}

/** The init of a request that a middleware made: of that, nothing but the request itself is left. */
async function toInit(request: Request): Promise<Call["init"]> {
  const init: Record<string, unknown> = {};
  for (const name in request) init[name] = request[name as keyof Request];
  const bytes = await request.arrayBuffer();
  return { ...init, headers: new Headers(request.headers), body: bytes.byteLength > 0 ? bytes : null };
}

/** What of the caller's headers and body stands in the way of a request; the platform would show a header's value. */
function refusal(
  { body, headers, params }: CallInit,
  options: ClientOptions,
): InvalidRequestError | undefined {
  try {
    JSON.stringify(body);
  } catch (cause) {
    return new InvalidRequestError("The body cannot be written as JSON.", {}, cause);
  }
  try {
    for (const given of [options.headers, headers, params?.header])
      mergeHeaders(given as Record<string, string>);
    return undefined;
  } catch {
    return new InvalidRequestError("A header has a name or a value that cannot be sent.");
  }
}

function cannotSend(cause: unknown): InvalidRequestError {
  return new InvalidRequestError("The platform cannot send such a request.", {}, cause);
}
