import { createServer } from "node:http";
import { type AnswerRules, answerRequest } from "./answer-request.ts";
import { inTurn } from "./in-turn.ts";
import { listen } from "./listen.ts";
import type { ServedRequest } from "./served-request.ts";
import { serverUrl } from "./server-url.ts";

/** How a server runs. */
export interface ServeOptions {
  /** From 0 to 65535; 0, if nothing is said, is any free one. */
  readonly port?: number;
  /** The address that it listens on: loopback, `127.0.0.1`, if nothing is said. */
  readonly host?: string;
  /** True: pages of any origin may call it from a browser. Their requests are sent without cookies. */
  readonly cors?: boolean;
  /** Ends the server. */
  readonly signal?: AbortSignal;
  /** Called for each request when it is over; must not throw. */
  readonly onRequest?: (served: ServedRequest) => void;
  readonly timeouts?: ServerTimeouts;
}

/** How long a server waits for a client, in milliseconds. */
export interface ServerTimeouts {
  /** For the head of a request: 60,000 if nothing is said. */
  readonly headers?: number;
  /** For a whole request: 300,000 if nothing is said. */
  readonly request?: number;
  /** For the next request of a connection: 120,000 if nothing is said. */
  readonly idle?: number;
}

/** A server that runs. */
export interface RunningServer {
  /** Without a slash at its end: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections and frees the port. A second call does nothing. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a `fetch` over HTTP/1.1.
 *
 * An answer whose body fails ends the connection, and so does a `DroppedConnectionError` that `fetch` rejects with. Other
 * rejections are answered as problem details (RFC 9457): an `UnknownRequestError` with 404, the rest with 500. The signal of
 * a request aborts when its client leaves.
 *
 * @throws ListenError if it cannot listen where it is told to.
 */
export async function serve(
  fetch: (request: Request) => Promise<Response>,
  options: ServeOptions = {},
): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1", cors = false, signal, onRequest, timeouts = {} } = options;
  signal?.throwIfAborted();
  const server = createHttpServer({ fetch, cors, onRequest }, timeouts);
  const actual = await listen(server, port, host);
  // A connection that the system has no room for is no reason to end.
  server.on("error", () => {});

  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= new Promise((resolve) => {
      signal?.removeEventListener("abort", close);
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  }
  signal?.addEventListener("abort", close);
  if (signal?.aborted) await close();
  return { url: serverUrl(host, actual), port: actual, close };
}

function createHttpServer(rules: AnswerRules, timeouts: ServerTimeouts): ReturnType<typeof createServer> {
  const { headers = 60_000, request = 300_000, idle = 120_000 } = timeouts;
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: Math.max(headers, request),
    keepAliveTimeout: idle,
    connectionsCheckingInterval: Math.min(30_000, headers, request) / 2,
  });
  // Node would leave out what is more; the size of the head is bounded all the same.
  server.maxHeadersCount = 0;
  return server.on("request", (message, response) => {
    inTurn(message.socket, () => answerRequest(message, response, rules));
  });
}
