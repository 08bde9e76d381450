import type { Exchange } from "../errors/exchange.ts";
import type { SetLimits } from "../prepare/take-limits.ts";
import type { Reading } from "../read/reading.ts";
import type { Caller } from "./caller.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** One call, from its beginning to its end. */
export interface Call extends BegunCall {
  /** The client's. */
  readonly options: ClientOptions;
  readonly limits: SetLimits;
  /** What is known of the call by now. */
  readonly exchange: Progress;
  /** The URL of the server that it is for, without a trailing slash: credentials go to no other origin. */
  readonly home: string;
  /** Each of them ends the call. */
  readonly signals: readonly AbortSignal[];
}

/** How far a call has come. */
export interface Progress extends Exchange {
  method: string;
  url: string;
  /** How many attempts have begun. */
  attempts: number;
  readonly secrets: string[];
}

/** A call of which nothing has been checked yet. */
export interface BegunCall {
  readonly caller: Caller;
  /** The operation, unless the call is one of a raw method. */
  readonly operation?: OperationDefinition | undefined;
  readonly init: CallOptions;
  /** As which a raw method wants the body of a response. */
  readonly as?: Reading["as"];
}
