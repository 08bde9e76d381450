import type { Exchange } from "../errors/exchange.ts";
import type { SetLimits } from "../prepare/take-limits.ts";
import type { ApiDefinition } from "./api-definition.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { ClientOptions, Fetch } from "./options.ts";

/** One call of which the request is settled. */
export interface Call {
  readonly definition: ApiDefinition;
  readonly options: ClientOptions;
  readonly limits: SetLimits;
  /** The operation, unless the call is one of a raw method. */
  readonly operation: OperationDefinition | undefined;
  readonly exchange: Exchange & { readonly secrets: string[] };
  /** Each of them ends the call. */
  readonly signals: readonly AbortSignal[];
  readonly url: string;
  /** Its headers get the credentials, so nobody else may hold them. */
  readonly init: RequestInit & { readonly headers: Headers };
  readonly fetch: Fetch;
  /** True: it goes to the client's server, and so gets credentials. */
  readonly isHome: boolean;
  /** True: it can be sent more than once. */
  readonly isRepeatable: boolean;
  /** True: the body of a success may be the caller's to read, so that it is neither read nor timed here. */
  readonly isStream: boolean;
}
