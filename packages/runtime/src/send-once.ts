import type { Call } from "./call.ts";
import { ConnectionError, RedirectError, ResponseParseError, SpecmintError } from "./errors.ts";
import { findCredentials } from "./find-credentials.ts";
import { type Chunks, decode, shieldResponse } from "./shield-response.ts";

/**
 * Sends a call once, with its credentials, and reads what comes.
 * @throws {ConnectionError | RedirectError | ResponseParseError | MissingCredentialsError | InvalidRequestError}
 */
export async function sendOnce(call: Call, ownSignal: AbortSignal): Promise<Response> {
  const { definition, exchange, fetch, init, isStream, limits, operation, options, signals } = call;
  const url = new URL(call.url);
  const headers = new Headers(init.headers);
  if (url.origin === new URL(call.server).origin) {
    for (const { name, prefix, place, value } of await findCredentials(definition.security, options)) {
      // Shorter ones are in every text.
      if (value.length > 3) exchange.secrets.push(value, encodeURIComponent(value));
      if (place) place(name, prefix + value, url, headers);
      else headers.set(name, prefix + value);
    }
  }
  // The call may have ended while its credentials were fetched.
  ownSignal.throwIfAborted();
  try {
    const signal = isStream ? AbortSignal.any([...signals, ownSignal]) : ownSignal;
    const response = await fetch(url.href, { ...init, headers, signal, redirect: "manual" });
    const { status, type } = response;
    // All of 3XX lead elsewhere but 304, which says that nothing has changed.
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    const isDocumented = operation?.responses[status] ?? operation?.responses["3XX"];
    if (type === "opaqueredirect" || (isRedirect && !isDocumented))
      throw new RedirectError(exchange, response);
    if (isStream) return shieldResponse(response, call.url);
    const { chunks, isTooLarge } = await readBody(response, limits.maxBodyBytes);
    if (!isTooLarge) return shieldResponse(response, call.url, chunks);
    const problem = `larger than ${limits.maxBodyBytes} bytes (maxBodyBytes)`;
    throw new ResponseParseError(exchange, status, decode(chunks.slice(0, 1)), problem);
  } catch (cause) {
    throw cause instanceof SpecmintError ? cause : new ConnectionError(exchange, cause);
  }
}

/** Reads the body until it ends or has more than `max` bytes. */
async function readBody(
  { body }: Response,
  max: number,
): Promise<{ readonly chunks: Chunks; readonly isTooLarge: boolean }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
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
