import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest } from "@remix-run/node-fetch-server";
import { RefusedRequestError } from "./refused-request-error.ts";

/**
 * A request as a `fetch` takes it. Leaves the path alone in the message where its target is a whole URL.
 *
 * @throws RefusedRequestError for what is no such request.
 */
export function readRequest(message: IncomingMessage, response: ServerResponse): Request {
  const { method = "" } = message;
  const { host, path } = readTarget(message);
  message.url = path;
  if (unspeakable.has(method)) throw new RefusedRequestError(`This server does not take ${method}.`, 501);
  if (!path.startsWith("/")) throw new RefusedRequestError("The target of the request is no path.", 400);
  if (!/^[^\s/?#\\@]+$/.test(host) || !URL.canParse(`http://${host}`))
    throw new RefusedRequestError("The host of the request is none.", 400);
  return createRequest(message, response, { host, protocol: "http:" });
}

/** Methods that no `Request` may have (Fetch, "forbidden method"). */
const unspeakable: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** The host and the path that a request is for (RFC 9112, 3.2). */
function readTarget({ url = "", headers }: IncomingMessage): {
  readonly host: string;
  readonly path: string;
} {
  const [, host, path] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  if (host === undefined || path === undefined) return { host: headers.host ?? "localhost", path: url };
  return { host, path: path.startsWith("/") ? path : `/${path}` };
}
