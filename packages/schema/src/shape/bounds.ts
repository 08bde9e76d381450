import { type Clash, type Said, sayKeyword } from "./said.ts";
import type { Part } from "./shape.ts";

/** The keyword of the parts whose number is the greatest (or, with -1, the least). */
export function strongest(parts: readonly Part[], keyword: string, sign: 1 | -1): Said | undefined {
  let found: Said | undefined;
  for (const part of parts) {
    const value = part.schema[keyword];
    if (typeof value !== "number" || !Number.isFinite(value)) continue;
    if (!found || (value - (found.value as number)) * sign > 0) found = sayKeyword(part, keyword);
  }
  return found;
}

/** The end of a range of numbers, if it has one. */
export function boundOf(parts: readonly Part[], sign: 1 | -1): Said | undefined {
  const [inclusive, exclusive] = sign === 1 ? LOW : HIGH;
  const [closed, open] = [strongest(parts, inclusive, sign), strongest(parts, exclusive, sign)];
  if (!closed || !open) return closed ?? open;
  return ((open.value as number) - (closed.value as number)) * sign >= 0 ? open : closed;
}

const LOW = ["minimum", "exclusiveMinimum"] as const;
const HIGH = ["maximum", "exclusiveMaximum"] as const;

/** The keywords that leave no length or count between them. */
export function clashOfLimits(parts: readonly Part[], least: string, most: string): Clash | undefined {
  const [low, high] = [strongest(parts, least, 1), strongest(parts, most, -1)];
  return low && high && (low.value as number) > (high.value as number) ? [low, high] : undefined;
}

/** The keywords that leave no number, or no integer, between them. */
export function clashOfNumbers(parts: readonly Part[], isInteger: boolean): Clash | undefined {
  const [low, high] = [boundOf(parts, 1), boundOf(parts, -1)];
  if (!low || !high) return undefined;
  const [min, max] = [low.value as number, high.value as number];
  if (min > max || (min === max && (isOpen(low) || isOpen(high)))) return [low, high];
  if (isInteger && firstInteger(low) > lastInteger(high)) return [low, high];
  const step = parts
    .map((part) => sayKeyword(part, "multipleOf"))
    .find((said) => misses(said?.value, min, max));
  return step ? [step, low, high] : undefined;
}

/** True for a bound that is not one of the numbers itself. */
export function isOpen({ keyword }: Said): boolean {
  return keyword.startsWith("exclusive");
}

function firstInteger(low: Said): number {
  return isOpen(low) ? Math.floor(low.value as number) + 1 : Math.ceil(low.value as number);
}

function lastInteger(high: Said): number {
  return isOpen(high) ? Math.ceil(high.value as number) - 1 : Math.floor(high.value as number);
}

/** True if no multiple lies in the range, by more than a division of doubles can be wrong. */
function misses(step: unknown, min: number, max: number): boolean {
  if (typeof step !== "number" || !(step > 0)) return false;
  const [first, last] = [min / step, max / step];
  const doubt = 1e-9 * Math.max(1, Math.abs(first), Math.abs(last));
  return Math.ceil(first - doubt) > Math.floor(last + doubt);
}
