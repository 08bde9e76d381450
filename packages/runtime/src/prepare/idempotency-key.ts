/** What an operation's definition says of its idempotency key. */
export interface IdempotencyKey {
  /** The name of the header. */
  readonly header: string;
}

/** The key of an operation whose calls may be repeated because of a header (draft-ietf-httpapi-idempotency-key-header). */
export function idempotencyKey(header: string): IdempotencyKey {
  return { header };
}
