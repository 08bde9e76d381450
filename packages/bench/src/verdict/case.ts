import type { JsonObject } from "@specmint/spec";

/** A pair of descriptions of which somebody said whether the change from one to the other breaks. */
export interface Case {
  readonly id: string;
  /** What pairs that were made from one template have in common. Absent where the pair is of two schemas, which a body of each side holds. */
  readonly family?: string;
  /** The label. */
  readonly breaking: boolean;
  readonly direction: "request" | "response";
  readonly base: JsonObject;
  readonly revision: JsonObject;
}

/** What a tool said of a pair. */
export interface Said {
  /** Undefined where the tool could not read the pair. */
  readonly breaking: boolean | undefined;
  /** Places of both descriptions whose schemas differ, and those of which nothing is proved. */
  readonly changed: number;
  readonly undecided: number;
  /** Answers that are not true: a proof of what the label denies, or a witness that proves nothing. */
  readonly unsound: number;
  /** What was said in words, a line each. */
  readonly words: readonly string[];
}
