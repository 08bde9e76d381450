/** A request that is over. */
export interface ServedRequest {
  readonly method: string;
  /** Path and query; a credential may be in the query. */
  readonly path: string;
  /** Of the answer; undefined: none was begun. */
  readonly status: number | undefined;
  /** Why there is no other answer, or no whole one; undefined where all went well. */
  readonly error: unknown;
}
