import type { ApiDefinition } from "../../client/api-definition.ts";
import type { ClientOptions } from "../../client/options.ts";
import { checkUrl } from "./check-url.ts";

/**
 * The URL that paths are appended to, without a trailing slash: the option `baseUrl`, else the spec's server.
 * @throws {InvalidRequestError} if it may not be called (see `checkUrl`), or a variable of it has no value.
 */
export function resolveServer(server: ApiDefinition["server"], options: ClientOptions): string {
  const given = options.baseUrl ?? (typeof server === "string" ? server : server(options));
  const { origin, pathname } = checkUrl(given, options, true);
  return (origin + pathname).replace(/\/+$/, "");
}
