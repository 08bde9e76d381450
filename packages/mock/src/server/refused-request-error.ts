/** What came over the wire is no request that a `fetch` could be given. */
export class RefusedRequestError extends Error {
  override readonly name: string = "RefusedRequestError";
  /** What it is answered with. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
