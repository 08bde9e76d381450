import type { CredentialPlace } from "../../client/api-definition.ts";

/** Puts a credential into the query. */
export const inQuery: CredentialPlace = (name, value, url) => {
  // `URL` would encode the apostrophe by itself.
  const sent = encodeURIComponent(value).replaceAll("'", "%27");
  // By hand: `url.searchParams` would write the caller's parameters anew, in another encoding.
  url.search = append(url.search, "&", name, sent);
  return sent;
};

/** Puts a credential into the header `Cookie`, after the cookies of the call. */
export const inCookie: CredentialPlace = (name, value, _, headers) => {
  const sent = encodeCookie(value);
  headers.set("cookie", append(headers.get("cookie"), "; ", name, sent));
  return sent;
};

function append(before: string | null, separator: string, name: string, value: string): string {
  return `${before ? before + separator : ""}${encodeURIComponent(name)}=${value}`;
}

// Only what would end or break a cookie (all but cookie-octet, RFC 6265): servers do not agree on decoding.
function encodeCookie(value: string): string {
  return value.replace(/[^!#-+\--:<-[\]-~]/g, encodeURIComponent);
}
