import type { MockContent } from "../api.ts";
import { bareType, isWithinRange } from "../read/media-type.ts";

/** The media type that a caller likes best of those that an answer may have (RFC 9110, section 12.5.1); undefined: likes none. */
export function chooseContent(
  contents: readonly MockContent[],
  accept: string | null,
): MockContent | undefined {
  const ranges = (accept ?? "*/*").split(",").map((range) => {
    const weight = /;\s*q=([\d.]+)/i.exec(range)?.[1];
    return { range: bareType(range), weight: weight === undefined ? 1 : Number(weight) };
  });
  const weighed = contents.map((content) => {
    // The most special range counts: `text/*` more than all, a whole type more than that.
    const fitting = ranges.filter(({ range }) => isWithinRange(content.mediaType, range));
    const special = fitting.sort((a, b) => starsIn(a.range) - starsIn(b.range))[0];
    return { content, weight: special?.weight ?? 0 };
  });
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (found, one) => (one.weight > (found?.weight ?? 0) ? one : found),
    undefined,
  );
  return best?.content;
}

function starsIn(range: string): number {
  return range.split("*").length - 1;
}
