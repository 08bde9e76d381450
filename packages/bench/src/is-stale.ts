// zlib finds other matches on other processors.
const tolerance = 0.005;

/**
 * Whether one text says something else than the other. Numbers may differ by half a percent, or by one in their last
 * digit; widths of columns do not count.
 */
export function isStale(old: string, now: string): boolean {
  const oldWords = toWords(old);
  const words = toWords(now);
  return (
    words.length !== oldWords.length || words.some((word, index) => !isNear(oldWords[index] ?? "", word))
  );
}

function toWords(text: string): readonly string[] {
  return text.replace(/-{2,}/g, "--").split(/\s+/);
}

function isNear(old: string, now: string): boolean {
  const [a, b] = [toNumber(old), toNumber(now)];
  if (Number.isNaN(a) || Number.isNaN(b)) return old === now;
  const digits = /\.(\d+)/.exec(now)?.[1]?.length ?? 0;
  return Math.abs(a - b) <= Math.max(tolerance * b, 1.0001 * 10 ** -digits);
}

/** `5,120` and `0.45`, also before a full stop; of anything else, NaN. */
function toNumber(word: string): number {
  return /^\d[\d,]*(\.\d+)?\.?$/.test(word) ? Number.parseFloat(word.replaceAll(",", "")) : Number.NaN;
}
