import type { Middleware } from "openapi-fetch";
import type { PassMiddleware } from "../middleware/pass-middleware.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import { userAgent } from "../prepare/user-agent.ts";
import type { ApiDefinition } from "./api-definition.ts";
import type { ClientOptions } from "./options.ts";

/** What a client knows of itself. */
export interface Caller {
  readonly definition: ApiDefinition;
  readonly options: ClientOptions;
  /** The `User-Agent` to send, if any. */
  readonly userAgent: string | undefined;
  /** The URL of the API's server, without a trailing slash. */
  readonly server: () => string;
  /** In the order in which they were given. */
  readonly middleware: Middleware[];
  /** What sends a request with middleware around it, where there has been any: nobody else has it in a bundle. */
  pass?: PassMiddleware;
}

/** Makes what a client knows of itself. Its server is resolved at the first call. */
export function makeCaller(definition: ApiDefinition, options: ClientOptions): Caller {
  let server: string | undefined;
  return {
    definition,
    options,
    userAgent: userAgent(definition),
    middleware: [],
    server() {
      server ??= resolveServer(definition.server, options);
      return server;
    },
  };
}
