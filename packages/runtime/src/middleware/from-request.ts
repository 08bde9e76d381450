import { until } from "../attempts/within.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { mergeHeaders, toHeaders } from "../prepare/merge-headers.ts";
import type { Outgoing } from "../prepare/outgoing.ts";

/**
 * The request of an operation, for middleware to see.
 * @throws {InvalidRequestError} if the platform has no such request.
 */
export function toRequest({ body, duplex, headers, method, options, url }: Outgoing): Request {
  const init = { ...options, method, headers: toHeaders(headers), body, duplex };
  try {
    return new Request(url, init as RequestInit);
  } catch (cause) {
    throw new InvalidRequestError("The platform cannot send such a request.", {}, cause);
  }
}

/** What of a request is handed on to `fetch` beside its own parts: not every platform can list them. */
const OPTIONS = [
  "cache",
  "cf",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "referrer",
  "referrerPolicy",
];

/**
 * Makes of a request what can be sent more than once, unless its body is a stream.
 * @param before What it was made of, of which there is more than a request can tell.
 * @param first The request that was made of that.
 */
export async function fromRequest(
  request: Request,
  before: Partial<Outgoing>,
  first?: Request,
): Promise<Outgoing> {
  const { headers, method, url } = request;
  const signals = [...(before.signals ?? []), ...(request.signal ? [request.signal] : [])];
  const own = OPTIONS.map((name) => [name, request[name as "cache"]] as const);
  const set = own.filter(([name, value]) => value !== undefined && value !== first?.[name as "cache"]);
  const options = Object.fromEntries(set);
  // What a middleware has changed wins over what the caller has said; what openapi-fetch says by default does not.
  const all = first ? { ...before.options, ...options } : { ...options, ...before.options };
  const about = { method, url, headers: mergeHeaders(headers), options: all, signals };
  if (before.duplex) return { ...about, body: request.body, duplex: before.duplex };
  if (request === first) return { ...about, body: before.body ?? null };
  // React Native has no streams, and without them no bytes.
  const body = await until<string | ArrayBuffer>(signals, () =>
    request.body === undefined ? request.text() : request.arrayBuffer(),
  );
  const isEmpty = body === "" || (body as ArrayBuffer).byteLength === 0;
  return { ...about, body: isEmpty ? null : body };
}
