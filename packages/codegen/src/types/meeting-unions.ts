import {
  ANY_KIND,
  anyPartsOf,
  type Choice,
  choicesOf,
  intersect,
  kinds,
  kindsOf,
  memberOf,
  type Part,
  partsOf,
  type Shape,
  shapeOf,
} from "@specmint/schema/shape";

/** A branch of a union that a value is of, and the list that it was chosen from. */
export interface Chosen {
  readonly list: object;
  readonly index: number;
  readonly branch: Shape;
}

/** A value where branches of some of its unions are chosen. */
export interface Way {
  /** All that is said of the value, the branches included. */
  readonly value: Shape;
  /** The branches to which others are printed. */
  readonly chosen: readonly Chosen[];
  /** The lists of those branches that are printed, the outermost first. */
  readonly within: readonly object[];
}

/** From how many unions of one value is chosen: each multiplies what is printed. */
const MOST_CHOSEN = 2;

/** How deep members are compared, and how many for one value: unions of many large branches are printed as they are. */
const DEEPEST = 3;
const MOST_COMPARED = 2000;

/** How many members may still be compared. */
interface Effort {
  left: number;
}

/**
 * The ways in which a value can be, where unions meet of which a branch of one and a branch of another have no value in common, though
 * TypeScript has one: to it a number or a list is an object too, and fits `number & { a?: string }`. Undefined where none meet so.
 */
export function waysOf({ value, chosen, within }: Way): readonly Way[] | undefined {
  if (chosen.length >= MOST_CHOSEN) return undefined;
  const all = unionsOf(value);
  // Most values have no unions, or are those of a schema with a name.
  if (all.length < 2) return undefined;
  const lists = new Set([...within, ...chosen.map(({ list }) => list)]);
  const unions = all.map((apart) => apart().filter(({ list }) => !lists.has(list)));
  const effort = { left: MOST_COMPARED };
  for (const [index, own] of unions.entries()) {
    const others = unions.toSpliced(index, 1).flat();
    const union = own.find((one) => others.some((other) => meets(effort, one, other)));
    if (union) return branchesOf({ value, chosen, within }, union);
  }
  return undefined;
}

function branchesOf({ value, chosen, within }: Way, { list, branches }: Choice): readonly Way[] {
  return branches
    .map((branch, index) => ({
      value: intersect([value, branch]),
      chosen: [...chosen, { list, index, branch }],
      within,
    }))
    .filter((way) => kindsOf(way.value) !== 0);
}

/** Unions that do not meet: one by itself, or those of a schema with a name, which meet where that is printed. */
type Apart = () => readonly Choice[];

function unionsOf({ parts }: Shape): readonly Apart[] {
  return parts.flatMap((part): readonly Apart[] => {
    const { space, schema } = part;
    const { $ref, allOf, anyOf, oneOf } = schema;
    if (($ref ?? allOf ?? anyOf ?? oneOf) === undefined) return [];
    const own = choicesOf(part).map((choice) => () => [choice]);
    const named = (): readonly Choice[] => partsOf(shapeOf(space, { $ref })).flatMap(choicesOf);
    const within = Array.isArray(allOf) ? allOf.map((one) => shapeOf(space, one)) : [];
    return [...own, ...($ref === undefined ? [] : [named]), ...within.flatMap(unionsOf)];
  });
}

function meets(effort: Effort, one: Choice, other: Choice): boolean {
  return one.list !== other.list && areUnionsApart(effort, one.branches, other.branches);
}

/** True if a shape has the union that a branch was chosen from, or one that meets it: its name does not tell of what was chosen. */
export function isToldByChosen(shape: Shape, chosen: readonly Chosen[]): boolean {
  const effort = { left: MOST_COMPARED };
  return chosen.some(({ list, branch }) => {
    const parts = new Set(partsOf(branch).map(({ schema }) => schema));
    const isOther = !shape.parts.some(({ schema }) => parts.has(schema));
    const unions = partsOf(shape).flatMap(choicesOf);
    return unions.some(
      (one) => one.list === list || (isOther && areUnionsApart(effort, one.branches, [branch])),
    );
  });
}

function areUnionsApart(effort: Effort, first: readonly Shape[], second: readonly Shape[]): boolean {
  return first.some((one) => second.some((other) => areApart(effort, one, other, DEEPEST)));
}

/** True if a member cannot be what both say, and TypeScript does not see it. */
function areApart(effort: Effort, first: Shape, second: Shape, depth: number): boolean {
  if (--effort.left < 0) return false;
  const others = anyPartsOf(second).filter(speaksOfMembers);
  return anyPartsOf(first)
    .filter(speaksOfMembers)
    .some((one) => others.some((other) => areMembersApart(effort, one, other, depth)));
}

function areMembersApart(effort: Effort, one: Part, other: Part, depth: number): boolean {
  const names = new Set([...namesOf(one), ...namesOf(other)]);
  return [...names].some((name) => {
    if (--effort.left < 0) return false;
    const [a, b] = [memberOf({ parts: [one] }, name), memberOf({ parts: [other] }, name)];
    return areKindsApart(kindsOf(a), kindsOf(b)) || (depth > 0 && areApart(effort, a, b, depth - 1));
  });
}

/** True if TypeScript may take what only one side has for an object of the other. That `null` is none it knows. */
function areKindsApart(a: number, b: number): boolean {
  const isTaken = (one: number, other: number): boolean =>
    (one & kinds.object) !== 0 && (other & ~one & ~kinds.null) !== 0;
  return a !== ANY_KIND && b !== ANY_KIND && (isTaken(a, b) || isTaken(b, a));
}

function speaksOfMembers({ schema }: Part): boolean {
  return ["properties", "patternProperties", "additionalProperties"].some((key) => schema[key] !== undefined);
}

function namesOf({ schema }: Part): readonly string[] {
  const { properties } = schema;
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}
