import type { Call } from "../../client/call.ts";
import { checkSendable } from "../../prepare/check-sendable.ts";
import { toHeaders } from "../../prepare/merge-headers.ts";
import type { Outgoing } from "../../prepare/outgoing.ts";
import { checkUrl } from "../../prepare/server/check-url.ts";
import { type Credential, findCredentials } from "./find-credentials.ts";

/**
 * The credentials of a request: the call's, if it goes to the origin of the call's own server, which is the API's, the
 * operation's, or `baseUrl`; else none.
 * @throws {InvalidRequestError} if it goes to where nothing may be sent (see `checkUrl`); what `findCredentials` throws.
 */
export function credentialsFor(call: Call, url: string): readonly Credential[] {
  const { caller, home, operation, options } = call;
  const isHome = url.startsWith(`${home}/`) || checkUrl(url, options).origin === new URL(home).origin;
  if (!isHome) return [];
  const { credentialOptions, security } = caller.definition;
  return findCredentials(operation?.security ?? security, options, credentialOptions);
}

/**
 * The headers and the URL of a request with its credentials.
 * @throws {InvalidRequestError} if one cannot be sent.
 */
export function addCredentials(
  { exchange }: Call,
  request: Outgoing,
  credentials: readonly Credential[],
): { readonly headers: Headers; readonly url: string } {
  // Of this attempt alone: what is added must not be there at the next one.
  const headers = toHeaders(request.headers);
  const { secrets } = exchange;
  const add = (secret: string): unknown => secrets.includes(secret) || secrets.push(secret);
  let { url } = request;
  for (const { as, given, source } of credentials) {
    const { encode, name, place, prefix } = as;
    const encoded = encode?.(given, source);
    const value = checkSendable(encoded ? encoded[0] : given, source);
    let sent = prefix + value;
    if (place) {
      const parsed = new URL(url);
      sent = place(name, sent, parsed, headers);
      url = parsed.href;
    } else headers.set(name, sent);
    encoded?.forEach(add);
    add(value);
    add(sent.slice(prefix.length));
  }
  return { headers, url };
}
