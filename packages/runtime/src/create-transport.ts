import type { ClientOptions as FetchClientOptions } from "openapi-fetch";
import { addCredentials } from "./add-credentials.ts";
import type { ApiDefinition } from "./api-definition.ts";
import { checkUrl } from "./check-url.ts";
import { ConnectionError, SpecmintError } from "./errors.ts";
import { toExchange } from "./exchange.ts";
import { findCredentials } from "./find-credentials.ts";
import type { ClientOptions } from "./options.ts";
import { resolveServer } from "./resolve-server.ts";
import { serializePath } from "./serialize-path.ts";

/** What the runtime gives openapi-fetch beside the `RequestInit` of a call. */
export interface TransportInit extends RequestInit {
  /** Sent as `Accept`, unless the client's or the call's headers have one. */
  accept?: string | undefined;
  /** Sent in place of openapi-fetch's `Content-Type: application/json`. */
  contentType?: string | undefined;
}

/**
 * The two ends of openapi-fetch, which has its middleware between them: `Request` makes the request from path and init,
 * `fetch` adds the credentials and sends it. Both come late, so that creating a client reads and throws nothing.
 */
export function createTransport(
  definition: ApiDefinition,
  options: ClientOptions,
): Required<Pick<FetchClientOptions, "Request" | "fetch">> {
  const inits = new WeakMap<Request, RequestInit>();
  let server: string | undefined;

  function toUrl(path: string): string {
    if (!path.startsWith("/")) return checkUrl(path).href;
    server ??= resolveServer(definition.server, options);
    return server + path;
  }

  function ApiRequest(path: string, { accept, contentType, ...init }: TransportInit): Request {
    // openapi-fetch leaves the template as it is when a call has no path parameters at all.
    serializePath(path.split("?", 1)[0] ?? "", {});
    const headers = new Headers(init.headers);
    if (accept && !headers.has("accept")) headers.set("accept", accept);
    if (contentType && headers.get("content-type") === "application/json")
      headers.set("content-type", contentType);
    const signal = anySignal(options.signal, init.signal);
    const request = new Request(toUrl(path), Object.assign(init, { headers, signal }));
    // Any other body is gone into the request now: a stream is locked, a form has the request's own boundary.
    if (!init.body || typeof init.body === "string") inits.set(request, init);
    return request;
  }
  // openapi-fetch asks whether what a middleware returns is an instance of it.
  ApiRequest.prototype = Request.prototype;

  async function send(request: Request): Promise<Response> {
    const exchange = toExchange(request.method, request.url);
    const init = inits.get(request) ?? (await toInit(request));
    const { signal } = init;
    const url = checkUrl(request.url);
    const headers = new Headers(request.headers);
    addCredentials(findCredentials(definition.security, options), url, headers);

    function fail(cause: unknown): never {
      if (signal?.aborted) throw signal.reason;
      throw cause instanceof SpecmintError ? cause : new ConnectionError(exchange, cause);
    }
    try {
      signal?.throwIfAborted();
      const fetch = options.fetch ?? globalThis.fetch;
      const response = await fetch(url.href, { ...init, headers, redirect: "manual" });
      return shield(response, request.url, fail);
    } catch (cause) {
      return fail(cause);
    }
  }

  return { Request: ApiRequest as never, fetch: send };
}

function anySignal(...signals: (AbortSignal | null | undefined)[]): AbortSignal | null {
  const given = signals.filter((signal) => signal != null);
  return given.length > 1 ? AbortSignal.any(given) : (given[0] ?? null);
}

/** The init of a request of which only the request itself is left. */
async function toInit(request: Request): Promise<RequestInit> {
  const { method, signal, cache, credentials, integrity, keepalive, mode, referrer, referrerPolicy } =
    request;
  const bytes = await request.arrayBuffer();
  const body = bytes.byteLength > 0 ? bytes : null;
  return { method, signal, cache, credentials, integrity, keepalive, mode, referrer, referrerPolicy, body };
}

/**
 * Hides what was added to the URL, turns what breaks while the body is read into our errors, and lets the text be read
 * again: openapi-fetch reads that of a failure by itself, and operation functions after it.
 */
function shield(response: Response, url: string, fail: (cause: unknown) => never): Response {
  const read = response.text.bind(response);
  const copy = response.clone.bind(response);
  let text: Promise<string> | undefined;
  return Object.defineProperties(response, {
    url: { value: url, configurable: true },
    text: { value: () => (text ??= read().catch(fail)), configurable: true },
    clone: { value: () => shield(copy(), url, fail), configurable: true },
  });
}
