/** The parameters of RFC 3492, section 5. */
const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 0x80;

/**
 * Writes a text in ASCII (RFC 3492, section 6.3), without the prefix `xn--`. It takes a time that grows with the square of the text's
 * length, so that the text must be short: one label of a name.
 */
export function toPunycode(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_CODE_POINT);
  let written = String.fromCodePoint(...basic) + (basic.length > 0 ? "-" : "");
  let [bias, delta, count, floor] = [FIRST_BIAS, 0, basic.length, FIRST_CODE_POINT];
  while (count < points.length) {
    const next = Math.min(...points.filter((point) => point >= floor));
    delta += (next - floor) * (count + 1);
    for (const point of points) {
      if (point < next) delta++;
      if (point !== next) continue;
      written += writeNumber(delta, bias);
      bias = adapt(delta, ++count, count === basic.length + 1);
      delta = 0;
    }
    delta++;
    floor = next + 1;
  }
  return written;
}

/** Reads what `toPunycode` writes (RFC 3492, section 6.2); undefined if it is nothing of the kind. */
export function fromPunycode(written: string): string | undefined {
  const end = Math.max(written.lastIndexOf("-"), 0);
  const points = Array.from(written.slice(0, end), (character) => character.charCodeAt(0));
  let [bias, point, place] = [FIRST_BIAS, FIRST_CODE_POINT, 0];
  for (let at = end === 0 ? 0 : end + 1; at < written.length; ) {
    const number = readNumber(written, at, bias);
    if (number === undefined) return undefined;
    const isFirst = at === (end === 0 ? 0 : end + 1);
    at = number.end;
    place += number.value;
    bias = adapt(number.value, points.length + 1, isFirst);
    point += Math.floor(place / (points.length + 1));
    place %= points.length + 1;
    if (point > 0x10ffff) return undefined;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

/** A number of a length that shows itself: a digit below its threshold is the last. */
function writeNumber(number: number, bias: number): string {
  let written = "";
  let rest = number;
  for (let place = BASE; ; place += BASE) {
    const threshold = thresholdAt(place, bias);
    if (rest < threshold) return written + toDigit(rest);
    written += toDigit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function readNumber(
  text: string,
  start: number,
  bias: number,
): { readonly value: number; readonly end: number } | undefined {
  let [value, weight] = [0, 1];
  for (let at = start; ; at++) {
    const digit = fromDigit(text[at] ?? "");
    value += digit * weight;
    if (!(value <= 0x10ffff * 64)) return undefined;
    const threshold = thresholdAt((at - start + 1) * BASE, bias);
    if (digit < threshold) return { value, end: at + 1 };
    weight *= BASE - threshold;
  }
}

function thresholdAt(place: number, bias: number): number {
  return Math.min(Math.max(place - bias, LEAST), MOST);
}

/** The bias of the next number (RFC 3492, section 6.1). */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; bias += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return bias + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}

/** `a` to `z`, then `0` to `9`. */
const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

function toDigit(value: number): string {
  return DIGITS[value] ?? "";
}

/** NaN if it is no digit. */
function fromDigit(character: string): number {
  const value = character === "" ? -1 : DIGITS.indexOf(character.toLowerCase());
  return value < 0 ? Number.NaN : value;
}
