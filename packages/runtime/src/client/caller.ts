import type { Middleware } from "openapi-fetch";
import type { ApiDefinition } from "./api-definition.ts";
import type { ClientOptions } from "./options.ts";

/** What a client knows of itself. */
export interface Caller {
  readonly definition: ApiDefinition;
  readonly options: ClientOptions;
  /** The URL of the API's server, without a trailing slash. */
  readonly server: () => string;
  /** In the order in which they were given to `use`. */
  readonly middleware: Middleware[];
}
