/** An edit that takes out code which serves cases of the corpus: each of them must fail with it. */
export interface Mutant {
  /** Ids of the cases. */
  readonly cases: readonly string[];
  /** Path below `packages`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}
