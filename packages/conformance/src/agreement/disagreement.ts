/** A value over which a type and its validator differ, or branches that the compiler does not tell apart. */
export interface Disagreement {
  /**
   * - `refused`: the validator accepts what the type refuses;
   * - `accepted`: the type accepts what the validator refuses, and neither the preface of `FIDELITY.md` says that types do not look at
   *   that, nor a line of it that this schema is looser;
   * - `unnarrowed`: a property has literals of its own in each branch, and comparing it does not tell which one a value is of.
   */
  readonly kind: "refused" | "accepted" | "unnarrowed";
  /** The package's name without `-types`, and the schema's. */
  readonly slug: string;
  readonly schema: string;
  /** The schema as JSON, without the schemas that it refers to. */
  readonly text: string;
  /** The type of exactly that value, or the statement that does not compile. */
  readonly value: string;
  /** What the validator says of the value, but for what only validators look at; or what the compiler says. */
  readonly reasons: readonly string[];
}

/** What was looked at, and where types and validators differ. */
export interface Agreement {
  readonly schemas: number;
  readonly values: number;
  readonly probes: number;
  /** Schemas none of whose values was valid. */
  readonly without: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** What the compiler says of generated modules; it must be nothing. */
  readonly broken: readonly string[];
  /** What was said of the descriptions that are refused. */
  readonly refused: readonly string[];
}
