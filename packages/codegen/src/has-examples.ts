import type { Operation } from "@specmint/spec";

/** True if the spec has an example of the operation. */
export function hasExamples({ body, responses }: Operation): boolean {
  const contents = [...(body?.contents ?? []), ...responses.flatMap((response) => response.contents)];
  return contents.some(({ examples }) => examples.length > 0);
}
