import type { Call } from "../client/call.ts";
import { InvalidRequestError } from "../errors/errors.ts";

const OWN = /^(method|body|headers|signal|redirect)$/;

/**
 * What `fetch` is told beside the request: the client's options, and the call's, which win.
 * @throws {InvalidRequestError} if one of them is a part of the request.
 */
export function listFetchOptions({ init, options }: Call): object {
  const all = { ...options.fetchOptions, ...init.fetchOptions };
  for (const name in all) {
    if (OWN.test(name) && all[name] !== undefined)
      throw new InvalidRequestError(`fetchOptions must not have ${name}.`);
  }
  return all;
}
