import type { HeaderOptions } from "../client/options.ts";

/**
 * The headers of a client with its `User-Agent`, which its own headers may change or remove. Browsers have one of their
 * own, and ask the server for permission before they send another.
 */
export function withUserAgent(
  userAgent: string | undefined,
  headers: HeaderOptions | undefined,
): HeaderOptions {
  const own = Object.entries(headers instanceof Headers ? Object.fromEntries(headers) : (headers ?? {}));
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/");
  return {
    "user-agent": isBrowser ? undefined : userAgent,
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
  };
}
