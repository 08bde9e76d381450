import { boundOf, isOpen } from "../bounds.ts";
import { kinds } from "../kinds.ts";
import { listOf } from "../members.ts";
import { rangeOf } from "../number-formats.ts";
import type { Branch, Refusal } from "./branch.ts";
import {
  ceiling,
  commonMultiple,
  type Decimal,
  decimalOf,
  divide,
  floor,
  isWhole,
  numberOf,
  ONE,
} from "./decimal.ts";
import { unknown } from "./find.ts";
import type { Leaf } from "./leaf.ts";

/** How many multiples are tried. */
const MOST = 2000;

/** The numbers that are looked for. */
interface Sought {
  readonly branch: Branch;
  readonly min: number;
  readonly max: number;
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
  /** What they are multiples of. */
  readonly steps: readonly Decimal[];
  /** What they are no multiples of. */
  readonly gaps: readonly Decimal[];
  readonly excluded: ReadonlySet<unknown>;
}

/** Numbers, integers or others, that the parts of a branch allow. */
export function solveNumbers(branch: Branch): Leaf {
  const sought = soughtIn(branch);
  if (!sought || sought.min > sought.max) return "none";
  return sought.steps.length > 0 ? multiples(sought) : anyOf(sought);
}

function soughtIn(branch: Branch): Sought | undefined {
  const { parts, refusals, kind } = branch;
  const isInteger = kind === kinds.integer;
  const formats = parts.map(({ schema }) => rangeOf(schema["format"])).filter((range) => range !== undefined);
  if (formats.length > 0 && !isInteger) return undefined;
  const [low, high] = [boundOf(parts, 1), boundOf(parts, -1)];
  const [least, most] = [Number(low?.value ?? -Infinity), Number(high?.value ?? Infinity)];
  const [min, max] = [
    Math.max(least, ...formats.map(([from]) => from)),
    Math.min(most, ...formats.map(([, to]) => to)),
  ];
  const steps = parts.flatMap(({ schema }) => decimalsOf(schema["multipleOf"]));
  const gaps = refusals.flatMap(({ part, keyword }) =>
    keyword === "multipleOf" ? decimalsOf(part.schema[keyword]) : [],
  );
  return {
    ...{ branch, min, max },
    isOpenBelow: low !== undefined && isOpen(low) && least === min,
    isOpenAbove: high !== undefined && isOpen(high) && most === max,
    steps: isInteger ? [ONE, ...steps] : steps,
    gaps: isInteger ? gaps : [ONE, ...gaps],
    excluded: excludedIn(refusals),
  };
}

function decimalsOf(value: unknown): readonly Decimal[] {
  return typeof value === "number" && value > 0 && Number.isFinite(value) ? [decimalOf(value)] : [];
}

/** The values that must not be, as far as they are told apart by themselves. */
export function excludedIn(refusals: readonly Refusal[]): ReadonlySet<unknown> {
  return new Set(
    refusals.flatMap(({ part, keyword }) => {
      if (keyword === "const") return [part.schema["const"]];
      return keyword === "enum" ? listOf(part.schema["enum"]) : [];
    }),
  );
}

/** The first multiples from zero on, or from the end of the range that is nearer to it. */
function multiples({ min, max, isOpenBelow, isOpenAbove, steps, gaps, excluded, branch }: Sought): Leaf {
  const step = steps.reduce(commonMultiple);
  const every = gaps.map((gap) => divide(commonMultiple(step, gap), step)[0]);
  if (every.includes(1n)) return "none";
  const first = Number.isFinite(min) ? firstFrom(divide(decimalOf(min), step), isOpenBelow) : undefined;
  const last = Number.isFinite(max) ? lastTo(divide(decimalOf(max), step), isOpenAbove) : undefined;
  if (first !== undefined && last !== undefined && first > last) return "none";
  const values: number[] = [];
  let isExact = true;
  for (const times of outward(first, last)) {
    if (values.length === FEW) break;
    if (every.some((one) => times % one === 0n)) continue;
    const value = numberOf(times, step);
    if (value === undefined) isExact = false;
    else if (!excluded.has(value)) values.push(value);
  }
  const isAll =
    isExact &&
    first !== undefined &&
    last !== undefined &&
    last - first < BigInt(MOST) &&
    values.length < FEW;
  if (values.length > 0) return { values, isAll };
  return isAll ? "none" : unknown(branch.engine, "`multipleOf` leaves too few numbers");
}

/** How many values are given. */
const FEW = 8;

function firstFrom(bound: Decimal, isOpenBelow: boolean): bigint {
  return isOpenBelow && isWhole(bound) ? ceiling(bound) + 1n : ceiling(bound);
}

function lastTo(bound: Decimal, isOpenAbove: boolean): bigint {
  return isOpenAbove && isWhole(bound) ? floor(bound) - 1n : floor(bound);
}

function* outward(first: bigint | undefined, last: bigint | undefined): Iterable<bigint> {
  let start = 0n;
  if (first !== undefined && first > start) start = first;
  if (last !== undefined && last < start) start = last;
  yield start;
  for (let away = 1n; away < BigInt(MOST); away++) {
    if (last === undefined || start + away <= last) yield start + away;
    if (first === undefined || start - away >= first) yield start - away;
  }
}

/** Numbers with a fraction, where there are as many as one likes between any two. */
function anyOf(sought: Sought): Leaf {
  const { min, max, isOpenBelow, isOpenAbove, gaps, excluded, branch } = sought;
  if (min === max && (isOpenBelow || isOpenAbove)) return "none";
  const isMeant = (value: number): boolean =>
    (isOpenBelow ? value > min : value >= min) &&
    (isOpenAbove ? value < max : value <= max) &&
    !excluded.has(value) &&
    !gaps.some((gap) => isWhole(divide(decimalOf(value), gap)));
  const values = [...new Set(between(min, max))].filter((value) => Number.isFinite(value) && isMeant(value));
  if (values.length > 0) return { values: values.slice(0, FEW), isAll: false };
  return min === max ? "none" : unknown(branch.engine, "no number was found between two bounds");
}

function* between(min: number, max: number): Iterable<number> {
  const isBounded = Number.isFinite(min) && Number.isFinite(max);
  const start = Number.isFinite(min) ? min : Number.isFinite(max) ? max : 0;
  const whole = Math.floor(start);
  for (const part of [0.5, 0.25, 0.1, 0.37, 0.001, 1.5, 1.23, 2.5]) {
    yield whole + part;
    yield whole - part;
  }
  yield* [min, max];
  if (isBounded)
    for (const part of [0.5, 0.25, 0.75, 0.1, 0.37, 0.9, 0.01, 0.111]) yield min + (max - min) * part;
  else for (const factor of [1.1, 0.9, 2.1, 0.5]) yield start * factor;
}
