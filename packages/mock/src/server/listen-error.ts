/** A server cannot listen where it was told to; the message says why, and what to do. */
export class ListenError extends Error {
  override readonly name: string = "ListenError";
  /** The system's name for it: `EADDRINUSE`. */
  readonly code: string;

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
