import createFetchClient, { type Client, type HeadersOptions, type Middleware } from "openapi-fetch";
import type { ApiDefinition } from "../client/api-definition.ts";
import { makeCaller } from "../client/caller.ts";
import { makeClient } from "../client/create-client.ts";
import type { ClientOptions } from "../client/options.ts";
import { addMiddleware, removeMiddleware } from "../middleware/add-middleware.ts";
import { serializePath } from "../prepare/parameters/serialize-path.ts";
import { callRaw, type RawInit } from "./call-raw.ts";

/** A client of an API that is an openapi-fetch client as well, with `GET`, `PUT` …: what operations take. */
export interface RawClient<Paths extends object> extends Client<Paths> {
  /** The API that the client belongs to: its spec's file name. */
  readonly "~api": string;
}

/**
 * Makes the client of an API. Never throws: a missing credential or a wrong address rejects the first call, before
 * anything is sent.
 */
export function createRawClient<Paths extends object>(
  definition: ApiDefinition,
  options: ClientOptions,
): RawClient<Paths> {
  const caller = makeCaller(definition, options);
  const { serializeQuery: querySerializer } = definition;
  const inner = createFetchClient<Record<string, never>>({
    headers: listHeaders(caller.userAgent, options),
    pathSerializer: serializePath,
    ...(querySerializer && { querySerializer }),
  });
  const request = (method: string, path: string, init?: RawInit): Promise<unknown> =>
    callRaw(caller, inner.request as never, method.toUpperCase(), path, init);
  const methods = Object.keys(inner).filter((name) => /^[A-Z]/.test(name));
  const calls = methods.map((name) => [name, (path: string, init?: RawInit) => request(name, path, init)]);
  const client = makeClient(caller);
  return Object.assign(client, {
    ...Object.fromEntries(calls),
    request,
    use: (...middleware: Middleware[]) => addMiddleware(client, ...middleware),
    eject: (...middleware: Middleware[]) => removeMiddleware(client, ...middleware),
  });
}

/** The client's headers with its `User-Agent`, which they may change or remove. */
function listHeaders(userAgent: string | undefined, { headers }: ClientOptions): HeadersOptions {
  // Of JavaScript, and of what comes from JSON, they may be null.
  const own = Symbol.iterator in Object(headers) ? [...(headers as Headers)] : Object.entries(headers ?? {});
  const given = own.filter(([, value]) => value !== undefined);
  return Object.fromEntries([["user-agent", userAgent], ...given]);
}
