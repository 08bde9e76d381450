import type { Call } from "../client/call.ts";
import type { Chunks } from "../client/notes.ts";
import {
  ConnectionError,
  InvalidRequestError,
  RedirectError,
  ResponseParseError,
  SpecmintError,
} from "../errors/errors.ts";
import { scrubError } from "../errors/scrub.ts";
import { findResponse } from "../read/find-response.ts";
import { decode, shieldResponse } from "../read/shield-response.ts";
import { findCredentials } from "./credentials/find-credentials.ts";

/**
 * Sends a call once, with its credentials, and reads what comes. Only what is returned may be tried again.
 * @throws {RedirectError | ResponseParseError | MissingCredentialsError | InvalidRequestError}
 */
export async function sendOnce(call: Call, ownSignal: AbortSignal): Promise<Response | ConnectionError> {
  const { definition, exchange, fetch, init, isHome, isStream, limits, operation, options, signals } = call;
  let { url } = call;
  let { headers } = init;
  const credentials = isHome
    ? await findCredentials(operation?.security ?? definition.security, options, definition.credentialOptions)
    : [];
  // The call may have ended while its credentials were fetched, or another attempt begun.
  ownSignal.throwIfAborted();
  for (const { name, parts, prefix, place, value } of credentials) {
    let sent = prefix + value;
    if (place) {
      // What is appended must not be there at the next attempt.
      headers = new Headers(headers);
      const parsed = new URL(url);
      sent = place(name, sent, parsed, headers);
      url = parsed.href;
    } else headers.set(name, sent);
    exchange.secrets.push(value, sent.slice(prefix.length), ...parts);
  }
  try {
    const signal = isStream ? (AbortSignal.any?.([...signals, ownSignal]) ?? ownSignal) : ownSignal;
    const response = await fetch(url, { ...init, headers, signal, redirect: "manual" });
    const { status, type } = response;
    // All of 3XX lead elsewhere but 304, which says that nothing has changed.
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    const documented = operation && findResponse(operation.responses, status);
    if (type === "opaqueredirect" || (isRedirect && !documented)) {
      response.body?.cancel().catch(() => {});
      throw new RedirectError(exchange, response);
    }
    // openapi-fetch reads the body of a failure by itself.
    if (isStream && response.ok && (!operation || documented?.read?.(response).isStream)) {
      return shieldResponse(response, { exchange, signals, max: limits.maxBodyBytes });
    }
    const { chunks, isTooLarge } = await readBody(response, limits.maxBodyBytes);
    if (!isTooLarge) return shieldResponse(response, { exchange, chunks });
    const problem = `larger than ${limits.maxBodyBytes} bytes (maxBodyBytes)`;
    throw new ResponseParseError(exchange, status, decode(chunks), problem);
  } catch (cause) {
    if (cause instanceof SpecmintError) throw cause;
    if (isRequest(init)) return new ConnectionError(exchange, cause);
    throw new InvalidRequestError(
      "The platform cannot send such a request.",
      {},
      scrubError(cause, exchange),
    );
  }
}

/** Whether the platform takes the request at all: `fetch` fails in the same way for a GET with a body. */
function isRequest({ method, body }: RequestInit): boolean {
  try {
    return !!new Request("https://host", { method: method ?? "GET", body: body ? "" : null });
  } catch {
    return false;
  }
}

/** Reads the body until it ends or has more than `max` bytes. */
async function readBody(
  response: Response,
  max: number,
): Promise<{ readonly chunks: Chunks; readonly isTooLarge: boolean }> {
  const { body } = response;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // React Native has no streams.
  const reader = (body === undefined ? new Response(await response.arrayBuffer()).body : body)?.getReader();
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return { chunks, isTooLarge: false };
    chunks.push(piece.value);
    size += piece.value.byteLength;
    if (size > max) {
      reader?.cancel().catch(() => {});
      return { chunks, isTooLarge: true };
    }
  }
}
