import type { Json } from "../../json.ts";
import type { Part } from "./conjunction.ts";
import { type Clash, type Said, sayKeyword } from "./said.ts";

/** The keyword of the parts whose number is the greatest (or, with -1, the least). */
export function strongest(parts: readonly Part[], keyword: string, sign: 1 | -1): Said | undefined {
  let found: Said | undefined;
  for (const part of parts) {
    const value = Object.hasOwn(part.node, keyword) ? part.node[keyword] : undefined;
    if (typeof value !== "number" || !Number.isFinite(value)) continue;
    if (!found || (value - (found.value as number)) * sign > 0) found = sayKeyword(part, keyword);
  }
  return found;
}

/** The keywords that leave no number, or no integer, between them. */
export function clashOfNumbers(parts: readonly Part[], isInteger: boolean): Clash | undefined {
  const low = stricter(strongest(parts, "minimum", 1), strongest(parts, "exclusiveMinimum", 1), 1);
  const high = stricter(strongest(parts, "maximum", -1), strongest(parts, "exclusiveMaximum", -1), -1);
  if (!low || !high) return undefined;
  const [min, max] = [low.value as number, high.value as number];
  const isOpen = low.keyword === "exclusiveMinimum" || high.keyword === "exclusiveMaximum";
  if (min > max || (min === max && isOpen)) return [low, high];
  if (isInteger && firstInteger(low) > lastInteger(high)) return [low, high];
  const step = parts
    .map((part) => sayKeyword(part, "multipleOf"))
    .find((said) => misses(said?.value, min, max));
  return step ? [step, low, high] : undefined;
}

function stricter(inclusive: Said | undefined, exclusive: Said | undefined, sign: 1 | -1): Said | undefined {
  if (!inclusive || !exclusive) return inclusive ?? exclusive;
  return ((exclusive.value as number) - (inclusive.value as number)) * sign >= 0 ? exclusive : inclusive;
}

function firstInteger({ keyword, value }: Said): number {
  return keyword === "minimum" ? Math.ceil(value as number) : Math.floor(value as number) + 1;
}

function lastInteger({ keyword, value }: Said): number {
  return keyword === "maximum" ? Math.floor(value as number) : Math.ceil(value as number) - 1;
}

/** True if no multiple lies in the range, by more than a division of doubles can be wrong. */
function misses(step: Json | undefined, min: number, max: number): boolean {
  if (typeof step !== "number" || !(step > 0)) return false;
  const [first, last] = [min / step, max / step];
  const doubt = 1e-9 * Math.max(1, Math.abs(first), Math.abs(last));
  return Math.ceil(first - doubt) > Math.floor(last + doubt);
}
