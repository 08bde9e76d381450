import type { ApiDefinition } from "./api-definition.ts";
import { type Caller, makeCaller } from "./caller.ts";
import { CALLER, type HiddenCaller } from "./hidden-caller.ts";
import type { ClientOptions } from "./options.ts";

/** A client of an API, of which the generated `Client` says which: what operations take. */
export interface ApiClient {
  /** The API that the client belongs to: its spec's file name. */
  readonly "~api": string;
}

/**
 * Makes the client of an API. Never throws: a missing credential or a wrong address rejects the first call, before
 * anything is sent.
 */
export function createClient(definition: ApiDefinition, options: ClientOptions): ApiClient {
  return makeClient(makeCaller(definition, options));
}

/** Makes a client of what it is to know of itself. */
export function makeClient(caller: Caller): ApiClient & HiddenCaller {
  return { "~api": caller.definition.api, [CALLER]: () => caller };
}
