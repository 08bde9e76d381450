import type { Json } from "@specmint/spec";

/** A schema of a suite, and values that are judged by it. */
export interface SuiteGroup {
  /** Below the folder of the draft: `optional/format/date.json`. */
  readonly file: string;
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly SuiteTest[];
}

/** A value, and whether it is valid. */
export interface SuiteTest {
  readonly description: string;
  readonly data: Json;
  readonly valid: boolean;
}

/** A test whose value was judged wrongly, or not at all. */
export interface Miss {
  readonly group: string;
  readonly test: string;
  readonly valid: boolean;
  /** Why, if that is known; else what was said. */
  readonly reason: string;
  readonly isExplained: boolean;
}

/** What came of the tests of one file. */
export interface FileScore {
  readonly file: string;
  readonly tests: number;
  readonly passed: number;
  readonly misses: readonly Miss[];
}
