import type { Reports } from "./run-corpus.ts";

/** What is wrong with each case, by its id; nothing if the list is empty. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** The problems of all parts. */
export function findingsOf(reports: Reports): Findings {
  return new Map([...reports].map(([id, { problems }]) => [id, problems.map(({ text }) => text)]));
}
