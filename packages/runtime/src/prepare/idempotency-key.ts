import { checkSendable } from "./check-sendable.ts";
import type { HeaderList } from "./merge-headers.ts";
import { randomId } from "./random-id.ts";

/**
 * Sets the idempotency key of a call in its headers, which every attempt is sent with: the one given, else a random one. A
 * header that the caller has set stays as it is.
 * @throws {InvalidRequestError} if the given key cannot be sent; the message is without it.
 */
export type IdempotencyKey = (headers: HeaderList, given: string | undefined) => void;

/**
 * The writer of idempotency keys in the header of that name (draft-ietf-httpapi-idempotency-key-header). The key is sent as
 * it is, not in quotes as the draft has it: vendors' APIs take the plain text.
 */
export function idempotencyKey(header: string): IdempotencyKey {
  return (headers, given) => {
    const name = header.toLowerCase();
    if (!headers.has(name)) headers.set(name, [header, checkSendable(given ?? randomId(), "idempotencyKey")]);
  };
}
