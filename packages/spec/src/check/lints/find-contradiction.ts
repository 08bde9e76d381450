import { isJsonObject, type JsonObject } from "../../json.ts";
import { clashOfLists, clashOfObjects, membersOf } from "./clash-of-members.ts";
import { clashOfValues, valuesOf } from "./clash-of-values.ts";
import { type Conjunction, conjoin, type Part } from "./conjunction.ts";
import { clashOfNumbers, strongest } from "./number-range.ts";
import { type Clash, type Contradiction, type Said, sayKeyword } from "./said.ts";
import { anyType, bits, maskOfType } from "./type-mask.ts";

/** How far into required members of required members contradictions are looked for. */
const MAX_DEPTH = 2;

const allBits = Object.values(bits);

const known = new WeakMap<JsonObject, Contradiction | "none">();

/** Why no value satisfies a single schema. The schema has to be the same at each call. */
export function contradictionOf(document: JsonObject, part: Part): Contradiction | undefined {
  const before = known.get(part.node);
  if (before) return before === "none" ? undefined : before;
  // A schema that is asked about again while it is looked at is taken to be sound.
  known.set(part.node, "none");
  const found = findContradiction(document, conjoin(document, [part]));
  if (found) known.set(part.node, found);
  return found;
}

/**
 * Why no value satisfies all of the schemas; undefined if that is not certain. Keywords that are not looked at are
 * taken to accept everything.
 */
export function findContradiction(
  document: JsonObject,
  { parts }: Conjunction,
  depth = 0,
): Contradiction | undefined {
  const mask = typesOf(parts);
  if (mask === 0) return { within: [], clashes: [clashOfTypes(parts)] };
  if (valuesOf(parts)?.length === 0) {
    const clash = clashOfValues(parts);
    return clash && { within: [], clashes: [clash] };
  }
  const clashes: Clash[] = [];
  for (const bit of allBits) {
    if ((mask & bit) === 0) continue;
    const clash = clashOfType(parts, bit);
    if (!clash) return depth < MAX_DEPTH ? contradictionWithin(document, parts, mask, depth) : undefined;
    clashes.push(clash);
  }
  return { within: [], clashes };
}

/** The types that all of the parts allow. */
export function typesOf(parts: readonly Part[]): number {
  let mask = anyType;
  for (const { node } of parts) {
    if (Object.hasOwn(node, "type") && node["type"] !== undefined) mask &= maskOfType(node["type"]);
  }
  return mask;
}

function clashOfTypes(parts: readonly Part[]): Clash {
  const types = parts.flatMap((part) => sayKeyword(part, "type") ?? []);
  const clashes = types.flatMap((a) =>
    types.filter((b) => (maskOfType(a.value) & maskOfType(b.value)) === 0).map((b): Clash => [a, b]),
  );
  // Three types can clash of which no two do.
  return clashes[0] ?? (types as readonly Said[] as Clash);
}

function clashOfType(parts: readonly Part[], bit: number): Clash | undefined {
  if (bit === bits.integer || bit === bits.fraction) return clashOfNumbers(parts, bit === bits.integer);
  if (bit === bits.string) return clashOfLimits(parts, "minLength", "maxLength");
  if (bit === bits.array) return clashOfLimits(parts, "minItems", "maxItems") ?? clashOfLists(parts);
  if (bit !== bits.object) return undefined;
  return clashOfLimits(parts, "minProperties", "maxProperties") ?? clashOfObjects(parts);
}

function clashOfLimits(parts: readonly Part[], least: string, most: string): Clash | undefined {
  const [low, high] = [strongest(parts, least, 1), strongest(parts, most, -1)];
  return low && high && (low.value as number) > (high.value as number) ? [low, high] : undefined;
}

/** A member that every value has, and that several schemas describe, each of them sound by itself. */
function contradictionWithin(
  document: JsonObject,
  parts: readonly Part[],
  mask: number,
  depth: number,
): Contradiction | undefined {
  if (parts.length < 2) return undefined;
  for (const { name, schemas } of membersOf(parts, mask)) {
    const own = schemas.filter((one): one is Part => isJsonObject(one.node));
    if (own.length < 2) continue;
    const found = findContradiction(document, conjoin(document, own), depth + 1);
    const isToldThere = found && own.some((one) => contradictionOf(document, one));
    if (found && !isToldThere) return { ...found, within: [name, ...found.within] };
  }
  return undefined;
}
