import { boundOf, isOpen } from "./bounds.ts";
import { kinds } from "./kinds.ts";
import type { Part } from "./shape.ts";

/** How many numbers are tried on each side. */
const MOST = 1000;

/** Decimal places of numbers that are taken apart. */
const PLACES = 12;

/** Numbers that the parts may allow, the likeliest first; `mask` has the kinds that they allow. */
export function* numbers(parts: readonly Part[], mask: number): Iterable<number> {
  const [low, high] = [boundOf(parts, 1), boundOf(parts, -1)];
  const [min, max] = [low?.value as number | undefined, high?.value as number | undefined];
  const step = stepOf(parts, (mask & kinds.fraction) === 0);
  const first =
    low && isOpen(low) ? (Math.floor((min as number) / step) + 1) * step : (min ?? Math.min(1, max ?? 1));
  const start = Math.ceil(first / step);
  yield multiple(start, step);
  if (max !== undefined) yield* [multiple(Math.floor(max / step), step), max];
  if (min !== undefined && max !== undefined) yield (min + max) / 2;
  yield* [0, ...between(min, max)];
  for (let index = 1; index <= MOST; index++) {
    yield multiple(start + index, step);
    if (min === undefined) yield multiple(Math.min(start, Math.floor((max ?? first) / step)) - index, step);
  }
}

/** Numbers with a fraction, and those that a step of 1 is too large or too small for. */
function between(min: number | undefined, max: number | undefined): readonly number[] {
  if (min !== undefined && max !== undefined)
    return [0.25, 0.75, 0.125, 0.375].map((part) => min + (max - min) * part);
  const end = min ?? max;
  if (end === undefined) return [0.5, 1.5, -0.5];
  const sign = min === undefined ? -1 : 1;
  return [end + sign / 2, end + sign * Math.abs(end), end + (sign * Math.abs(end)) / 1e6, end + sign / 4];
}

/** The number of which all allowed ones are multiples; 1 where that is not said. */
function stepOf(parts: readonly Part[], isInteger: boolean): number {
  const steps = parts.flatMap(({ schema: { multipleOf } }) =>
    typeof multipleOf === "number" && multipleOf > 0 ? [multipleOf] : [],
  );
  return [...steps, ...(isInteger && steps.length > 0 ? [1] : [])].reduce(commonMultiple, 0) || 1;
}

function commonMultiple(a: number, b: number): number {
  if (a === 0) return b;
  const scale = 10 ** Math.max(placesOf(a), placesOf(b));
  const [x, y] = [Math.round(a * scale), Math.round(b * scale)];
  const common = (x / divisorOf(x, y)) * y;
  return Number.isSafeInteger(common) ? common / scale : a;
}

function placesOf(value: number): number {
  let places = 0;
  while (places < PLACES && !Number.isInteger(Number((value * 10 ** places).toPrecision(15)))) places++;
  return places;
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

/** Without what doubles add to decimal fractions. */
function multiple(count: number, step: number): number {
  const value = count * step;
  return Number.isInteger(step) ? value : Number(value.toPrecision(15));
}
