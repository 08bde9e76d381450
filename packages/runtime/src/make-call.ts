import type { ApiDefinition } from "./api-definition.ts";
import { checkUrl } from "./check-url.ts";
import { InvalidRequestError } from "./errors.ts";
import { rememberExchange, withoutQuery } from "./exchange.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { sendCall } from "./send-call.ts";
import { serializePath } from "./serialize-path.ts";
import { takeLimits } from "./take-limits.ts";

/** What openapi-fetch's methods take, as far as it matters here, and what operation functions add to it. */
export interface CallInit extends CallOptions {
  readonly operation?: OperationDefinition | undefined;
  readonly middleware?: readonly unknown[] | undefined;
  readonly parseAs?: string | undefined;
  readonly body?: unknown;
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
export async function makeCall(
  { definition, options, server, request }: Caller,
  method: string,
  path: string,
  { operation, idempotent, fetch, ...init }: CallInit,
  isSeen: boolean,
): Promise<unknown> {
  const limits = takeLimits(init, options);
  const exchange = { method, url: path, secrets: [] };
  let first: Request | undefined;
  let firstInit: RequestInit = {};

  function ApiRequest(target: string, given: RequestInit): Request {
    // openapi-fetch leaves the template as it is when a call has no path parameters at all.
    serializePath(target.split("?", 1)[0] ?? "", {});
    const url = checkUrl(target.startsWith("/") ? server() + target : target).href;
    const headers = given.headers as Headers;
    if (operation?.accept && !headers.has("accept")) headers.set("accept", operation.accept);
    if (operation?.contentType && headers.get("content-type") === "application/json") {
      headers.set("content-type", operation.contentType);
    }
    exchange.url = withoutQuery(url);
    firstInit = given;
    first = isSeen ? new Request(url, given) : ({ ...given, url } as unknown as Request);
    return first;
  }
  // openapi-fetch asks whether what a middleware returns is an instance of it.
  ApiRequest.prototype = Request.prototype;

  async function send(sent: Request): Promise<Response> {
    const url = checkUrl(sent.url).href;
    exchange.method = sent.method;
    exchange.url = withoutQuery(url);
    // Any other body is gone into the request: a stream is locked, a form has the request's own boundary.
    const isFirst = sent === first && (!isSeen || typeof firstInit.body !== "object");
    const sentInit = isFirst ? { ...firstInit, headers: sent.headers } : await toInit(sent);
    return sendCall({
      definition,
      options,
      limits,
      operation,
      exchange,
      signals: [options.signal, firstInit.signal, sent.signal].filter((signal) => signal != null),
      url,
      init: sentInit,
      fetch: fetch ? (...given) => fetch(new Request(...given)) : (options.fetch ?? globalThis.fetch),
      server: server(),
      isRepeatable:
        (idempotent ?? IDEMPOTENT.test(sent.method)) && !(sentInit.body instanceof ReadableStream),
      isStream: init.parseAs === "stream",
    });
  }

  try {
    const result = await request(method, path, { ...init, Request: ApiRequest, fetch: send });
    rememberExchange(result.response, exchange);
    return result;
  } catch (error) {
    // Before there is a request only the caller's headers and body can be wrong.
    throw first || !(error instanceof TypeError) ? error : refusal(init.body);
  }
}

/** The init of a request that a middleware made: of that, nothing but the request itself is left. */
async function toInit(request: Request): Promise<RequestInit> {
  const init: Record<string, unknown> = {};
  for (const name in request) init[name] = request[name as keyof Request];
  const bytes = await request.arrayBuffer();
  return { ...init, body: bytes.byteLength > 0 ? bytes : null };
}

/** Says what was wrong; the platform's own error would show the header's value. */
function refusal(body: unknown): InvalidRequestError {
  try {
    JSON.stringify(body);
  } catch (cause) {
    return new InvalidRequestError("The body cannot be written as JSON.", {}, cause);
  }
  return new InvalidRequestError("A header has a name or a value that cannot be sent.");
}
