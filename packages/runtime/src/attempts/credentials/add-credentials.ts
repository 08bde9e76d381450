import type { Call } from "../../client/call.ts";
import { checkSendable } from "../../prepare/check-sendable.ts";
import { toHeaders } from "../../prepare/merge-headers.ts";
import type { Outgoing } from "../../prepare/outgoing.ts";
import { checkUrl } from "../../prepare/server/check-url.ts";
import { findCredentials } from "./find-credentials.ts";

/**
 * The headers and the URL of a request with the call's credentials, if it goes to the origin of the call's own server, which
 * is the API's, the operation's, or `baseUrl`.
 * @throws {InvalidRequestError} if it goes to where nothing may be sent (see `checkUrl`); what `findCredentials` throws.
 */
export async function addCredentials(
  call: Call,
  request: Outgoing,
): Promise<{ readonly headers: Headers; readonly url: string }> {
  const { definition, exchange, operation, options } = call;
  // Of this attempt alone: what is added must not be there at the next one.
  const headers = toHeaders(request.headers);
  let { url } = request;
  if (!isHome(call, url)) return { headers, url };
  const security = operation?.security ?? definition.security;
  for (const { as, given, source } of findCredentials(security, options, definition.credentialOptions)) {
    const { encode, name, place, prefix } = as;
    const settled = typeof given === "function" ? await given() : given;
    const secrets = encode?.(settled, source) ?? [settled];
    let sent = prefix + checkSendable(secrets[0], source);
    if (place) {
      const parsed = new URL(url);
      sent = place(name, sent, parsed, headers);
      url = parsed.href;
    } else headers.set(name, sent);
    for (const secret of [...secrets, sent.slice(prefix.length)]) exchange.secrets.add(secret);
  }
  return { headers, url };
}

function isHome({ home, options }: Call, url: string): boolean {
  return url.startsWith(`${home}/`) || checkUrl(url, options).origin === new URL(home).origin;
}
