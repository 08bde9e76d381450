import type { ApiDefinition } from "../client/api-definition.ts";

/**
 * The `User-Agent` of an API's client. Browsers have one of their own, and ask the server for permission before they
 * send another.
 */
export function userAgent({ userAgent }: ApiDefinition): string | undefined {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ? undefined : userAgent;
}
