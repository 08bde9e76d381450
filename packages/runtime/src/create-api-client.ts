import createFetchClient, { type Client, type ClientOptions as FetchClientOptions } from "openapi-fetch";
import type { ApiDefinition } from "./api-definition.ts";
import { createTransport } from "./create-transport.ts";
import type { ClientOptions } from "./options.ts";
import { serializePath } from "./serialize-path.ts";
import { serializeQuery } from "./serialize-query.ts";

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
  return createFetchClient<Paths>({
    ...createTransport(definition, options),
    headers: options.headers as NonNullable<FetchClientOptions["headers"]>,
    pathSerializer: serializePath,
    querySerializer: serializeQuery,
  });
}
