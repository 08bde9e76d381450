import type { Middleware } from "openapi-fetch";
import { InvalidRequestError } from "../errors/errors.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import type { ApiDefinition } from "./api-definition.ts";
import type { Caller } from "./caller.ts";
import { CALL, type HiddenCall } from "./hidden-call.ts";
import type { ClientOptions } from "./options.ts";
import { runCall } from "./run-call.ts";

/** A client of an API, of which the generated `Client` says which: what operations take. */
export interface ApiClient {
  /** The API that the client belongs to: its spec's file name. */
  readonly "~api": string;
  /** Adds middleware, which sees the request before it has its credentials, and the response. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware away. */
  eject(...middleware: Middleware[]): void;
}

/**
 * Makes the client of an API. Never throws: a missing credential or a wrong address rejects the first call, before
 * anything is sent.
 */
export function createClient(definition: ApiDefinition, options: ClientOptions): ApiClient {
  return makeClient(makeCaller(definition, options));
}

/** What a client knows of itself. Its server is resolved at the first call. */
export function makeCaller(definition: ApiDefinition, options: ClientOptions): Caller {
  let server: string | undefined;
  return {
    definition,
    options,
    middleware: [],
    server() {
      server ??= resolveServer(definition.server, options);
      return server;
    },
  };
}

/** Makes a client. Credentials are in the closure alone: nobody who prints a client sees them. */
export function makeClient(caller: Caller): ApiClient {
  const { definition, middleware } = caller;
  const call: HiddenCall = (operation, init) => runCall(caller, operation, init);
  const client: ApiClient = {
    "~api": definition.api,
    use(...added) {
      for (const one of added) if (one) middleware.push(checked(one));
    },
    eject(...removed) {
      for (const one of removed) {
        const at = middleware.indexOf(one);
        if (at >= 0) middleware.splice(at, 1);
      }
    },
  };
  return Object.assign(client, { [CALL]: call });
}

function checked(one: Middleware): Middleware {
  if (typeof one === "object" && ("onRequest" in one || "onResponse" in one || "onError" in one)) return one;
  throw new InvalidRequestError("Middleware must be an object with onRequest, onResponse or onError.");
}
