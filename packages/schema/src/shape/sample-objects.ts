import type { Schema } from "../schema.ts";
import { isObject } from "../values.ts";
import { strongest } from "./bounds.ts";
import { listOf, membersIn, namesIn, requiredOf } from "./members.ts";
import type { Case } from "./run.ts";
import { extraNames, isNameOf } from "./sample-names.ts";
import { inside, type Place, withShare } from "./sample-place.ts";
import { make, makeOptional, valuesOf } from "./sample-values.ts";
import { intersect, type Part, type Shape, shapeOf } from "./shape.ts";

/** How deep optional members of objects are shown: below, only required ones are. */
const SHOWN_DEPTH = 1;

/** How many members a value is given at most: a spec may ask for any number. */
const LONGEST = 1000;

type Members = ReadonlyMap<string, unknown>;

/** How the objects of some parts are made. */
interface Making {
  /** Where their members are made that have to be there, and where those are that may. */
  readonly place: Place;
  readonly optional: Place;
  readonly parts: readonly Part[];
  readonly hasDependents: boolean;
  readonly shapeOf: (name: string) => Shape;
  readonly isNamed: (name: string) => boolean;
  /** The names that are described. */
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** Objects that the parts may allow, the likeliest first. */
export function* objects(place: Place, whole: Case, parts: readonly Part[]): Iterable<unknown> {
  const making = makingOf(place, whole, parts);
  const { names, least } = making;
  const needed = addNeeded(making, new Map(), requiredOf(parts).keys());
  if (!needed || needed.size > making.most || least > LONGEST) return;
  const isShown = place.size === undefined ? place.depth <= SHOWN_DEPTH : place.size === "maximal";
  const shown = isShown ? addOptional(making, needed, namesShown(making)) : needed;
  const full = addUpTo(making, shown, least);
  if (full) yield inOrder(names, full);
  const fewest = shown.size > needed.size ? addUpTo(making, needed, least) : full;
  if (full && fewest && place.isStrict) yield* withShare(place, () => withoutOne(names, full, fewest));
  if (fewest && fewest.size < (full?.size ?? 0)) yield inOrder(names, fewest);
  if (!place.isStrict || !fewest) return;
  for (const one of others(making, full ?? fewest, fewest)) yield inOrder(names, one);
}

/** A full object without one of the members that may be left out. */
function* withoutOne(names: readonly string[], full: Members, fewest: Members): Iterable<unknown> {
  for (const name of full.keys())
    if (!fewest.has(name)) yield inOrder(names, new Map([...full].filter(([other]) => other !== name)));
}

function makingOf(place: Place, whole: Case, parts: readonly Part[]): Making {
  const [least, most] = [strongest(parts, "minProperties", 1), strongest(parts, "maxProperties", -1)];
  const within = inside(place, whole, parts);
  return {
    place: within.isNeeded ? within : { ...within, isNeeded: true },
    optional: { ...within, isNeeded: false, shares: within.shares + 1 },
    parts,
    hasDependents: parts.some(({ schema }) => schema["dependentRequired"] !== undefined),
    shapeOf: shapesIn(parts),
    isNamed: isNameOf(parts),
    names: [...new Set([...namesIn(parts), ...requiredOf(parts).keys()])],
    least: Number(least?.value ?? 0),
    most: Number(most?.value ?? Number.POSITIVE_INFINITY),
  };
}

/** What the parts say of members, what they say of those that no part describes included. */
function shapesIn(parts: readonly Part[]): (name: string) => Shape {
  const memberOf = membersIn(parts);
  const rest = parts.flatMap(({ space, schema }) => {
    const one = schema["unevaluatedProperties"];
    return one === undefined ? [] : shapeOf(space, one as Schema).parts;
  });
  if (rest.length === 0) return memberOf;
  const isDescribed = isDescribedBy(parts);
  return (name) => (isDescribed(name) ? memberOf(name) : intersect([memberOf(name), { parts: rest }]));
}

function isDescribedBy(parts: readonly Part[]): (name: string) => boolean {
  const named = namesIn(parts);
  const isOpen = parts.some(({ schema }) => schema["additionalProperties"] !== undefined);
  const patterns = parts.flatMap(({ space, schema: { patternProperties } }) =>
    isObject(patternProperties) ? Object.keys(patternProperties).map(space.regExp) : [],
  );
  return (name) => isOpen || named.has(name) || patterns.some((pattern) => pattern.test(name));
}

/** The members, those that have to be there, and those that these ask for; undefined if one cannot be made. */
function addNeeded(
  making: Making,
  members: Members,
  names: Iterable<string>,
): Map<string, unknown> | undefined {
  const all = new Map(members);
  // A set also iterates over what is added meanwhile.
  const needed = making.hasDependents ? new Set(names) : names;
  for (const name of needed) {
    if (needed instanceof Set) for (const other of dependentsOf(making, name)) needed.add(other);
    if (all.has(name)) continue;
    const value = making.isNamed(name) ? make(making.place, making.shapeOf(name)) : undefined;
    if (value === undefined) return undefined;
    all.set(name, value);
  }
  return all;
}

/** What the parts require beside a member. */
function dependentsOf({ parts }: Making, name: string): readonly string[] {
  return parts.flatMap(({ schema: { dependentRequired } }) =>
    isObject(dependentRequired) && Object.hasOwn(dependentRequired, name)
      ? listOf(dependentRequired[name]).map(String)
      : [],
  );
}

/** The names to show: in a value of the maximal size also one that stands for those that only a rule describes. */
function namesShown({ names, parts, place }: Making): Iterable<string> {
  if (place.size !== "maximal") return names;
  const isMap = parts.some(({ schema }) => isObject(schema["additionalProperties"]));
  return names.length === 0 && isMap ? ["name1"] : names;
}

/** The members, and of those that may be there the ones that can be made, as long as there is place for them. */
function addOptional(
  making: Making,
  members: Members,
  names: Iterable<string>,
  limit: number = making.most,
): Members {
  let all = new Map(members);
  for (const name of names) {
    if (all.has(name)) continue;
    if (all.size >= limit) break;
    const value = optional(making, name);
    if (value === undefined) continue;
    const dependents = making.hasDependents ? dependentsOf(making, name) : [];
    if (dependents.length === 0) all.set(name, value);
    else all = withDependents(making, new Map([...all, [name, value]]), dependents, limit) ?? all;
  }
  return all;
}

function optional(making: Making, name: string): unknown {
  return making.isNamed(name) ? makeOptional(making.optional, making.shapeOf(name)) : undefined;
}

function withDependents(
  making: Making,
  members: Members,
  names: readonly string[],
  limit: number,
): Map<string, unknown> | undefined {
  const all = addNeeded(making, members, names);
  return all && all.size <= limit ? all : undefined;
}

function addOne(making: Making, members: Members, name: string): Members | undefined {
  const all = addOptional(making, members, [name]);
  return all.size > members.size ? all : undefined;
}

/** The members, and as many others as are asked for; undefined if there are none. */
function addUpTo(making: Making, members: Members, least: number): Members | undefined {
  if (members.size >= least) return members;
  const named = addOptional(making, members, making.names, least);
  const all =
    named.size >= least ? named : addOptional(making, named, extraNames(making.place, making.parts), least);
  return all.size >= least ? all : undefined;
}

/** What differs from a full object, or from the smallest one, in one member. */
function* others(making: Making, full: Members, fewest: Members): Iterable<Members> {
  for (const name of making.names) {
    const one = full.has(name) ? undefined : addOne(making, fewest, name);
    if (one) yield one;
  }
  for (const members of full === fewest ? [full] : [full, fewest])
    for (const name of members.keys())
      for (const value of withShare(making.place, (own) => valuesOf(own, making.shapeOf(name))))
        yield new Map([...members, [name, value]]);
  for (const name of extraNames(making.place, making.parts)) {
    const one = full.has(name) ? undefined : addOne(making, fewest, name);
    if (one) yield one;
  }
}

/** An object whose members have the order in which they are described. */
function inOrder(names: readonly string[], members: Members): unknown {
  const known: [string, unknown][] = [];
  for (const name of names) if (members.has(name)) known.push([name, members.get(name)]);
  if (known.length === members.size) return Object.fromEntries(known);
  return Object.fromEntries(new Map([...known, ...members]));
}
