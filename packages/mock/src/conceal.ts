import type { MockApi } from "./api.ts";

const CONCEALED = "[credential]";

/** Headers that hold credentials, whatever an API says. */
const secretHeaders: readonly string[] = ["authorization", "proxy-authorization", "cookie", "set-cookie"];

/** What a request says of itself, without the values of credentials. */
export interface Shown {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
}

/** Makes the function that takes the credentials of an API out of what a request says of itself. */
export function concealer(api: MockApi): (url: URL, headers: Headers) => Shown {
  const lists = [api.security, ...Object.values(api.operations).map(({ security = [] }) => security)];
  const credentials = lists.flat(2);
  const inHeaders = credentials.filter((one) => one.in === undefined).map(({ name }) => name.toLowerCase());
  const secret = new Set([...secretHeaders, ...inHeaders]);
  const inQuery = new Set(credentials.filter((one) => one.in === "query").map(({ name }) => name));
  return (url, headers) => {
    const shown = new URL(url);
    // A URL without user name and password: no fetch sends them, but somebody may have written them.
    [shown.username, shown.password] = ["", ""];
    for (const name of inQuery) if (shown.searchParams.has(name)) shown.searchParams.set(name, CONCEALED);
    const named = [...headers].map(([name, value]) => [name, secret.has(name) ? CONCEALED : value] as const);
    return { url: shown.href, headers: Object.fromEntries(named) };
  };
}
