/** A mock server that runs. */
export interface Serving {
  /** Without a slash at its end. */
  readonly url: string;
  readonly pid: number;
}
