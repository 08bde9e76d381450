import type { Credential } from "./find-credentials.ts";

/** Puts the credentials where the spec says; a header of the same name is replaced. */
export function addCredentials(credentials: readonly Credential[], url: URL, headers: Headers): void {
  for (const { in: place, name, prefix, value } of credentials) {
    const text = prefix + value;
    if (place === "header") headers.set(name, text);
    // By hand: `url.searchParams` would write the caller's parameters anew, in another encoding.
    else if (place === "query") url.search = append(url.search, "&", name, encodeURIComponent(text));
    else headers.set("cookie", append(headers.get("cookie"), "; ", name, encodeCookie(text)));
  }
}

function append(before: string | null, separator: string, name: string, value: string): string {
  return `${before ? before + separator : ""}${encodeURIComponent(name)}=${value}`;
}

// Only what would end or break a cookie (all but cookie-octet, RFC 6265): servers do not agree on decoding.
function encodeCookie(value: string): string {
  return value.replace(/[^!#-+\--:<-[\]-~]/g, encodeURIComponent);
}
