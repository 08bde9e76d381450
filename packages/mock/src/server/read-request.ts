import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest } from "@remix-run/node-fetch-server";
import { RefusedRequestError } from "./refused-request-error.ts";

/** A request as a `fetch` takes it. Throws a `RefusedRequestError` for what is none. */
export function readRequest(message: IncomingMessage, response: ServerResponse): Request {
  const { method = "" } = message;
  if (unspeakable.has(method)) throw new RefusedRequestError(`This server does not take ${method}.`, 501);
  const { host, path } = readTarget(message);
  if (!/^[^\s/?#\\@]+$/.test(host) || !URL.canParse(`http://${host}`))
    throw new RefusedRequestError("The header Host is no host.", 400);
  message.url = path;
  try {
    return createRequest(message, response, { host, protocol: "http:" });
  } catch {
    throw new RefusedRequestError("The request cannot be read.", 400);
  }
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
