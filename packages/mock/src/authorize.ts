import type { MockApi, MockCredential, MockOperation } from "./api.ts";

/** The credentials that a service accepts, by the names of their options; a user name and password as `{ username, password }`. */
export interface AcceptedCredentials {
  readonly [option: string]: Accepted | readonly Accepted[];
}

type Accepted = string | { readonly username: string; readonly password: string };

/** `unauthenticated`: it has none of the credentials that are asked for; `forbidden`: one that is not accepted. */
export type Authorization = "granted" | "unauthenticated" | "forbidden";

/** Tells whether a request has the credentials that an operation asks for. Without a list of accepted ones, all are. */
export function authorize(
  api: MockApi,
  operation: MockOperation,
  request: { readonly headers: Headers; readonly url: URL },
  accepted: AcceptedCredentials | undefined,
): Authorization {
  const alternatives = operation.security ?? api.security;
  if (alternatives.length === 0) return "granted";
  const sent = alternatives.map((alternative) =>
    alternative.map((credential) => [credential.option, readCredential(credential, request)] as const),
  );
  const whole = sent.filter((values) => values.every(([, value]) => value !== undefined));
  if (whole.length === 0) return "unauthenticated";
  const isGranted = whole.some((values) =>
    values.every(([option, value]) => accepted === undefined || isAccepted(accepted, option, value ?? "")),
  );
  return isGranted ? "granted" : "forbidden";
}

function isAccepted(accepted: AcceptedCredentials, option: string, value: string): boolean {
  const own = Object.hasOwn(accepted, option) ? [accepted[option]].flat() : [];
  return own.some((one) =>
    typeof one === "object" ? decodeBasic(value) === `${one.username}:${one.password}` : one === value,
  );
}

/** What a request has for a credential, without what stands before it; undefined: nothing. */
function readCredential(
  { in: place, name, prefix = "" }: MockCredential,
  { headers, url }: { readonly headers: Headers; readonly url: URL },
): string | undefined {
  const text =
    place === "query"
      ? url.searchParams.get(name)
      : place === "cookie"
        ? readCookie(headers, name)
        : headers.get(name);
  // Names of authentication schemes have no case (RFC 9110, section 11.1).
  if (!text?.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  return text.slice(prefix.length).trim() || undefined;
}

function readCookie(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(/; */).map((pair) => pair.split("="));
  return pairs
    .find(([own]) => own === name)
    ?.slice(1)
    .join("=");
}

/** RFC 7617, section 2. */
function decodeBasic(value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(value), (sign) => sign.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
