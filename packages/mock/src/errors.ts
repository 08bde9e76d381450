/** A `fetch` of a mock rejects with it where a connection would end without an answer. A server then ends the connection. */
export class DroppedConnectionError extends TypeError {
  override readonly name: string = "DroppedConnectionError";
}

/** No operation takes the request. */
export class UnknownRequestError extends Error {
  override readonly name: string = "UnknownRequestError";
  /** The operation that is the most like it: `PUT /groups/{id}`. */
  readonly nearest: string | undefined;

  constructor(message: string, nearest: string | undefined) {
    super(message);
    this.nearest = nearest;
  }
}

/** A handler gave an answer that is not as the description says. */
export class InvalidAnswerError extends Error {
  override readonly name: string = "InvalidAnswerError";
}

/** Tells whether a connection is to end. By the name, because there may be two copies of this library. */
export function isDropped(error: unknown): boolean {
  return error instanceof Error && error.name === "DroppedConnectionError";
}
