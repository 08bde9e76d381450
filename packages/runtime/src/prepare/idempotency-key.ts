/** Sets the key of a call, unless its headers have one. */
export type IdempotencyKey = (headers: Headers, given: string | undefined) => void;
