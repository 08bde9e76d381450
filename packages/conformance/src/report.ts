/** What came of one case. */
export interface Report {
  /** Everything that is said about the spec: `spec.yaml:12:7 warning approximated/not`. */
  readonly diagnostics: readonly string[];
  readonly problems: readonly Problem[];
}

/** Something that is not as it has to be. */
export interface Problem {
  readonly part: Part;
  /** A sentence. */
  readonly text: string;
}

/**
 * What has to be otherwise:
 * - `generation`: it ends with an error, or what is generated does not compile or cannot be run;
 * - `builders`: each schema has one, and what it builds is valid;
 * - `diagnostics`, `types`, `values`, `calls`, `files`: what the case itself expects.
 */
export type Part = "generation" | "builders" | "diagnostics" | "types" | "values" | "calls" | "files";

/** Problems of one part. */
export function problemsOf(part: Part, texts: readonly string[]): readonly Problem[] {
  return texts.map((text) => ({ part, text }));
}
