import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request, as it came over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query exactly as sent: nothing decoded, nothing normalised. */
  readonly url: string;
  /** Name and value of every header line, in the order and the letter case they were sent in. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[];
  /** The headers by lower-case name; lines of one name are joined with `", "`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** `bytes` as UTF-8. */
  readonly body: string;
}

/** What the server answers: an empty 200 unless told otherwise. A string is sent as UTF-8. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * Answers one request. It may return a function instead of a reply, to do with the response what no reply can say:
 * break the connection, or never end it. If it throws, the answer is a 500 with the error as its text.
 */
export type Handler = (
  request: RecordedRequest,
) => Reply | ((response: ServerResponse) => void) | Promise<Reply>;

/** A server on loopback that keeps what it was sent. */
export interface RecordingServer extends AsyncDisposable {
  /** Scheme, host and port, without a trailing slash: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** Every request so far, in the order in which they were complete. */
  readonly requests: readonly RecordedRequest[];
  /** Breaks all open connections and frees the port; a second call does nothing. `await using` calls it by itself. */
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function serve(handler: Handler): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (message, response) => {
    const bytes = await readBytes(message).catch(() => undefined);
    if (bytes === undefined) return;
    const request = toRecord(message, bytes);
    requests.push(request);
    await answer(handler, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });

  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  }
  return { url: `http://127.0.0.1:${port}`, requests, close, [Symbol.asyncDispose]: close };
}

async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function toRecord(message: IncomingMessage, bytes: Buffer): RecordedRequest {
  const rawHeaders: [string, string][] = [];
  const headers: Record<string, string> = {};
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    const [name = "", value = ""] = message.rawHeaders.slice(i, i + 2);
    rawHeaders.push([name, value]);
    const key = name.toLowerCase();
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
  }
  const { method = "", url = "" } = message;
  return { method, url, rawHeaders, headers, bytes, body: bytes.toString("utf8") };
}

async function answer(handler: Handler, request: RecordedRequest, response: ServerResponse): Promise<void> {
  try {
    const reply = await handler(request);
    if (typeof reply === "function") return reply(response);
    response.writeHead(reply.status ?? 200, reply.headers).end(reply.body);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
  }
}
