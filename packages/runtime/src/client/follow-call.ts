import { until } from "../attempts/within.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import { takeLimits } from "../prepare/take-limits.ts";
import type { BegunCall, Call, Progress } from "./call.ts";
import { notify } from "./notify.ts";

/** Follows a call: a signal ends it with its reason, and the client's hook is told of the error that it ends with. */
export function followCall<Value>(
  begun: BegunCall,
  method: string,
  path: string,
  run: (call: Call) => Promise<Value>,
): Promise<Value> {
  const { onReject } = begun.caller.options;
  const begin = onReject ? performance.now() : 0;
  const exchange: Progress = { method, url: path, attempts: 0, secrets: [] };
  const fail = (error: unknown): never => {
    notify(onReject, exchange, begin, { attempts: exchange.attempts, error });
    throw error;
  };
  try {
    const call = settle(begun, exchange);
    const value = call.signals.length > 0 ? until(call.signals, () => run(call)) : run(call);
    // To wait for it here as well would take time from every call.
    return onReject ? value.catch(fail) : value;
  } catch (error) {
    return Promise.reject(error).catch(fail);
  }
}

/** @throws {InvalidRequestError} if the operation is not one of the client's API, or an option is not right. */
function settle(begun: BegunCall, exchange: Progress): Call {
  const { as, caller, init, operation } = begun;
  const { definition, options } = caller;
  if (operation && operation.api !== definition.api) {
    throw new InvalidRequestError(
      `An operation of ${operation.api} was called with a client of ${definition.api}.`,
    );
  }
  return {
    as,
    caller,
    exchange,
    init,
    operation,
    options,
    limits: takeLimits(init, options),
    home: operation?.server ? resolveServer(operation.server, options) : caller.server(),
    signals: [options.signal, init.signal].filter((signal) => signal != null),
  };
}
