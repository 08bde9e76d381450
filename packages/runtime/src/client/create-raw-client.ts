import createFetchClient, { type Client, type ClientOptions as FetchClientOptions } from "openapi-fetch";
import { serializePath } from "../prepare/parameters/serialize-path.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import { withUserAgent } from "../prepare/user-agent.ts";
import type { ApiDefinition } from "./api-definition.ts";
import { type Caller, type CallInit, makeCall } from "./make-call.ts";
import type { ClientOptions } from "./options.ts";

/** A client of an API: openapi-fetch's own, with `GET`, `PUT` … and `use` for middleware. */
export type ApiClient<Paths extends object> = Client<Paths>;

/**
 * Makes the client of an API. Never throws: a missing credential or a wrong address rejects the first call, before
 * anything is sent.
 */
export function createApiClient<Paths extends object>(
  definition: ApiDefinition,
  options: ClientOptions,
): ApiClient<Paths> {
  const inner = createFetchClient<Paths>({
    headers: withUserAgent(definition.userAgent, options.headers) as NonNullable<
      FetchClientOptions["headers"]
    >,
    pathSerializer: serializePath,
    ...(definition.serializeQuery && { querySerializer: definition.serializeQuery }),
  });
  let hasMiddleware = false;
  let server: string | undefined;
  const caller: Caller = {
    definition,
    options,
    server: () => (server ??= resolveServer(definition.server, options)),
    request: inner.request as never,
  };

  function request(method: string, path: string, init: CallInit = {}): Promise<unknown> {
    return makeCall(caller, method, path, init, hasMiddleware || !!init.middleware?.length);
  }
  function use(...middleware: never[]): void {
    hasMiddleware = true;
    inner.use(...middleware);
  }
  const client: Record<string, unknown> = { ...inner, request, use };
  for (const name in client) {
    if (/^[A-Z]/.test(name)) client[name] = (path: string, init?: CallInit) => request(name, path, init);
  }
  return client as unknown as ApiClient<Paths>;
}
