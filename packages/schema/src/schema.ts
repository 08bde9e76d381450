/**
 * A schema of JSON Schema 2020-12. What `$ref` and `format` mean in one is up to the `Vocabulary`.
 * Names and places within a schema (`$id`, `$anchor`, `$defs`, `$dynamicRef`) have no meaning here.
 */
export type Schema = boolean | Keywords;

/** A schema that is not just `true` or `false`. */
export interface Keywords {
  readonly [keyword: string]: unknown;
}

/** A format that can be told from others. */
export interface Format {
  readonly name: string;
  /** The values that it says something about; every value where it has none. */
  readonly type?: "string" | "number";
  readonly test: RegExp | ((value: never) => boolean);
}

/** What the words of a schema mean that lead out of it. */
export interface Vocabulary {
  /** The keywords of a schema, given those of the schema around it. */
  readonly keywords: (schema: Keywords, around: readonly KeywordTable[]) => readonly KeywordTable[];
  readonly target: (ref: unknown) => Schema;
  /** Undefined: any value has that format. */
  readonly format: (format: unknown) => Format | undefined;
  /** Makes what tests a pattern, where that is not left to the platform. */
  readonly regExp?: (pattern: string) => { readonly test: (text: string) => boolean };
  /** The schemas that were compiled so far. */
  readonly compiled: Map<Keywords, Check>;
}

/** One thing that is wrong with a value. */
export interface Failure {
  /** What the schema asks for: "must be string". */
  readonly message: string;
  /** Keys and indices that lead to the place, outermost first. */
  readonly path: readonly (string | number)[];
  /** The keyword of JSON Schema that is not fulfilled: "type". */
  readonly keyword: string;
  /** What `enum` or `const` lists; the property that is missing. */
  readonly expected?: unknown;
}

/**
 * Tells whether a value is valid. `seen` gets the names or indices of what was evaluated, where an `unevaluatedProperties` or
 * `unevaluatedItems` asks for them.
 */
export type Check = (value: unknown, run: Run, seen?: Seen) => boolean;

/** Names of properties, or indices of items. */
export type Seen = Set<string | number>;

/** What is known while one value is checked. */
export interface Run {
  /** Undefined while only the verdict counts: then the first failure ends it. */
  failures: Set<Failure> | undefined;
  /** That of the current value; kept only where failures are. */
  place: Place;
  /** What came of schemas that several lead to: by the value where only the verdict counts, else by its place. */
  readonly known: Map<Check, Map<unknown, Outcome>>;
  /** How many of the open schemas apply several to the same value: outside of them, nothing is applied twice. */
  several: number;
  depth: number;
}

/** A place in a value. */
export interface Place {
  readonly above?: Place;
  /** Leads here from above; undefined for the name of a property. */
  readonly key?: string | number | undefined;
  members?: Map<string | number, Place>;
}

/** What came of a schema that was applied to a value. While it is being applied, the value counts as valid. */
export interface Outcome {
  valid: boolean;
  /** Undefined once it is applied. */
  openAt: number | undefined;
  /** Undefined if nobody has asked for it yet. */
  readonly seen: Seen | undefined;
  readonly failures: Set<Failure> | undefined;
}

/** Where a keyword stands, and how to make checks of the schemas within it. */
export interface Site {
  readonly schema: Keywords;
  readonly vocabulary: Vocabulary;
  readonly make: (schema: Schema) => Check;
  readonly follow: (ref: unknown) => Check;
}

/** Makes the check of a keyword from the keyword's value. */
export type Keyword = (expected: never, site: Site) => Check;

/** Keywords, in the order in which they are applied. */
export interface KeywordTable {
  readonly [keyword: string]: Keyword;
}
