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
  /** What `enum` or `const` lists. */
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
  failures: Failure[] | undefined;
  /** Leads to the current value; kept only where failures are. */
  readonly path: (string | number)[];
  /** What the open references led to; those from `start` on apply to the current value. */
  readonly open: Check[];
  start: number;
  depth: number;
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
