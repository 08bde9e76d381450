import type { Operation } from "@specmint/spec";

/** True if the spec has an example of the operation. */
export function hasExamples({ body, responses }: Operation): boolean {
  return [body, ...responses.map(({ content }) => content)].some(
    (content) => (content?.examples.length ?? 0) > 0,
  );
}
