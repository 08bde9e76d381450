import type { CallOptions, ClientOptions } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";

const OWN = /^(method|body|headers|signal|redirect)$/;

/**
 * What `fetch` is told beside the request: the client's options, and the call's, which win.
 * @throws {InvalidRequestError} if one of them is a part of the request.
 */
export function listFetchOptions(client: ClientOptions, call: CallOptions): object {
  const all = { ...client.fetchOptions, ...call.fetchOptions };
  for (const name in all) {
    if (OWN.test(name) && all[name] !== undefined)
      throw new InvalidRequestError(`fetchOptions must not have ${name}.`);
  }
  return all;
}
