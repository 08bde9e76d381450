import type { Call } from "../client/call.ts";
import { InvalidRequestError } from "../errors/errors.ts";

/**
 * What `fetch` is told beside the request: the client's options, and the call's, which win.
 * @throws {InvalidRequestError} if one of them is a part of the request.
 */
export function listFetchOptions({ init, options }: Call): object {
  const all = { ...options.fetchOptions, ...init.fetchOptions };
  for (const name of ["method", "body", "headers", "signal", "redirect"]) {
    if (all[name] !== undefined) throw new InvalidRequestError(`fetchOptions must not have ${name}.`);
  }
  return all;
}
