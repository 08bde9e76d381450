import type { Schema } from "../../schema.ts";
import { partsOf } from "../run.ts";
import { valueText } from "../same.ts";
import { intersect, isValid, type Part, type Shape, shapeOf } from "../shape.ts";
import type { Branch } from "./branch.ts";
import { makePart } from "./engine.ts";
import { findBelow } from "./find.ts";
import { describedNames, isSent, patternsIn, withBranches } from "./places.ts";

/** The names of properties that are asked for. */
export interface NamesWanted {
  /** The part that asks. */
  readonly part: Part;
  /** The patterns that they have, and those that they have not. */
  readonly matches: readonly string[];
  readonly misses: readonly string[];
  readonly except: readonly string[];
  /** What they are none of. */
  readonly refused?: Shape;
}

/** More patterns than that make too many sorts of names. */
const MOST_PATTERNS = 4;

/** Names that properties in a branch may have: those that something speaks of, and of each other sort one. */
export function namesFor(
  branch: Branch,
  wanted: NamesWanted,
): { readonly names: readonly string[]; readonly isAll: boolean } {
  const { space } = wanted.part;
  const spoken = spokenOf(branch);
  const test = (pattern: string, name: string): boolean => space.regExp(pattern).test(name);
  const known = [...spoken].filter(
    (name) =>
      !wanted.except.includes(name) &&
      isSent(branch, name) &&
      wanted.matches.every((pattern) => test(pattern, name)) &&
      !wanted.misses.some((pattern) => test(pattern, name)) &&
      isValid(nameShape(branch), name),
  );
  const patterns = [...new Set(branch.parts.flatMap(patternsIn).map(([pattern]) => pattern))].filter(
    (pattern) => !wanted.matches.includes(pattern) && !wanted.misses.includes(pattern),
  );
  if (patterns.length > MOST_PATTERNS) return { names: known, isAll: false };
  const used = new Set([...spoken, ...wanted.except]);
  const fresh = sortsOf(patterns).map(({ matches, misses }) =>
    freshName(
      branch,
      { ...wanted, matches: [...wanted.matches, ...matches], misses: [...wanted.misses, ...misses] },
      used,
    ),
  );
  return {
    names: [...known, ...fresh.flatMap((found) => (typeof found === "object" ? [String(found.value)] : []))],
    isAll: !fresh.includes("unknown"),
  };
}

/** Each way to have some of the patterns and not the others. */
function sortsOf(patterns: readonly string[]): readonly Pick<NamesWanted, "matches" | "misses">[] {
  return patterns.reduce<readonly Pick<NamesWanted, "matches" | "misses">[]>(
    (sorts, pattern) =>
      sorts.flatMap(({ matches, misses }) => [
        { matches, misses: [...misses, pattern] },
        { matches: [...matches, pattern], misses },
      ]),
    [{ matches: [], misses: [] }],
  );
}

/** What `propertyNames` says of names. */
export function nameShape({ parts }: Branch): Shape {
  return intersect(
    parts.flatMap(({ space, schema }) =>
      schema["propertyNames"] === undefined ? [] : [shapeOf(space, schema["propertyNames"] as Schema)],
    ),
  );
}

/** A name that nothing speaks of. */
function freshName(
  branch: Branch,
  { part, matches, misses, refused }: NamesWanted,
  used: ReadonlySet<string>,
): ReturnType<typeof findBelow> {
  const { engine } = branch;
  const text = makePart(engine, part, "text", () => ({ type: "string" }));
  const patterned = (pattern: string): Part =>
    makePart(engine, part, `pattern ${pattern}`, () => ({ pattern }));
  return findBelow(engine, {
    also: intersect([nameShape(branch), { parts: [text, ...matches.map(patterned)] }]),
    fails: [
      amongThese(part, [...used]),
      ...misses.map((pattern) => ({ parts: [patterned(pattern)] })),
      ...(refused ? [refused] : []),
    ],
  });
}

/** The shape that has these values alone. */
export function amongThese({ space }: Part, values: readonly unknown[]): Shape {
  const texts = new Set(values.map(valueText));
  return {
    parts: [
      { space: { ...space, judge: (_, value) => texts.has(valueText(value)) }, schema: { enum: values } },
    ],
  };
}

/** The names that something in the branch, or in what is asked of it, speaks of. */
export function spokenOf({ goal, parts }: Branch): ReadonlySet<string> {
  const all = [...parts, ...goal.fails.flatMap((shape) => partsOf(shape)).flatMap(withBranches)];
  return new Set([...describedNames(all)]);
}
