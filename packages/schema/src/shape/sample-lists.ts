import type { Schema } from "../schema.ts";
import { strongest } from "./bounds.ts";
import { itemOf, prefixOf } from "./members.ts";
import { type Case, spend } from "./run.ts";
import { valueText } from "./same.ts";
import { inside, type Place, weightOf, withShare } from "./sample-place.ts";
import { make, makeOptional, valuesOf } from "./sample-values.ts";
import { intersect, type Part, type Shape, shapeOf } from "./shape.ts";

/** How many items a value is given at most: a spec may ask for any number. */
const LONGEST = 1000;

/** How many values are tried for an item that has to differ from others. */
const TRIED = 2000;

/** What a list has to contain, how often. */
interface Contained {
  readonly shape: Shape;
  readonly least: number;
  /** What all others have to be, where it is limited how many there are. */
  readonly others: Shape | undefined;
}

/** How the lists of some parts are made. */
interface Making {
  readonly place: Place;
  readonly parts: readonly Part[];
  readonly contained: readonly Contained[];
  readonly isUnique: boolean;
  readonly least: number;
  readonly most: number;
}

/** Lists that the parts may allow, the likeliest first. */
export function* lists(place: Place, whole: Case, parts: readonly Part[]): Iterable<unknown> {
  const making = makingOf(place, whole, parts);
  const { least, most, contained } = making;
  const prefix = prefixOf(parts);
  if (least <= LONGEST && prefix <= LONGEST) {
    const usual = place.size === "minimal" ? least : Math.max(least, prefix, 1);
    const first = makeList(making, Math.min(usual, most), contained);
    if (first && first.length >= least) yield first;
    if (contained.length > 1) {
      const joint = { shape: intersect(contained.map(({ shape }) => shape)), least: 1, others: undefined };
      yield* listed(makeList(making, Math.min(usual, most), [joint]));
    }
    if (place.isStrict) yield* others(making);
  }
  if (least === 0) yield [];
}

function* listed(list: unknown): Iterable<unknown> {
  if (list !== undefined) yield list;
}

function makingOf(place: Place, whole: Case, parts: readonly Part[]): Making {
  return {
    place: inside(place, whole, parts),
    parts,
    contained: parts.flatMap(containedIn),
    isUnique: parts.some(({ schema }) => schema["uniqueItems"] === true),
    least: Number(strongest(parts, "minItems", 1)?.value ?? 0),
    most: Number(strongest(parts, "maxItems", -1)?.value ?? Number.POSITIVE_INFINITY),
  };
}

function containedIn({ space, schema }: Part): readonly Contained[] {
  const { contains, minContains, maxContains } = schema;
  if (contains === undefined) return [];
  const isLimited = maxContains !== undefined;
  return [
    {
      shape: shapeOf(space, contains as Schema),
      least: Math.min(Number(minContains ?? 1), LONGEST),
      others: isLimited ? shapeOf(space, { not: contains as Schema }) : undefined,
    },
  ];
}

/** A list of a length, or of the length that can be made; longer if it has to contain more. */
function makeList(
  making: Making,
  length: number,
  contained: readonly Contained[],
): readonly unknown[] | undefined {
  const wanted = contained.flatMap((one) => Array.from({ length: one.least }, () => one));
  const started: Started = { making, contained, wanted, items: [], used: new Set(), values: undefined };
  const { items, used } = started;
  while (items.length < Math.min(making.most, LONGEST) && (items.length < length || wanted.length > 0)) {
    const item = nextItem(started);
    if (item === undefined) break;
    items.push(item);
    if (making.isUnique) used.add(valueText(item));
  }
  return wanted.length > 0 ? undefined : items;
}

/** A list that is being made. */
interface Started {
  readonly making: Making;
  readonly contained: readonly Contained[];
  /** What still has to come. */
  readonly wanted: Contained[];
  readonly items: unknown[];
  readonly used: Set<string | undefined>;
  /** Values of those items that are all described alike. */
  values: Iterator<unknown> | undefined;
}

/** One of what the list has to contain, if one can stand here; else one that is none too many. */
function nextItem(started: Started): unknown {
  const { making, items, wanted, contained } = started;
  const own = itemIn(making.parts, items.length);
  for (const [at, one] of wanted.entries()) {
    if (wanted.indexOf(one) < at) continue;
    const apart = contained.flatMap((other) => (other === one ? [] : (other.others ?? [])));
    const item =
      makeItem(started, intersect([own, one.shape, ...apart])) ??
      makeItem(started, intersect([own, one.shape]));
    if (item === undefined) continue;
    wanted.splice(at, 1);
    return item;
  }
  const rest = intersect([own, ...contained.flatMap(({ others }) => others ?? [])]);
  const isRest = making.isUnique && wanted.length === 0 && items.length >= prefixOf(making.parts);
  return isRest ? restItem(started, rest) : makeItem(started, rest);
}

function makeItem(started: Started, shape: Shape): unknown {
  const { making, items, used, wanted } = started;
  const place = { ...making.place, isNeeded: items.length < making.least || wanted.length > 0 };
  if (!making.isUnique || used.size === 0)
    return place.isNeeded ? make(place, shape) : makeOptional(place, shape);
  return unused(place, used, uniqueValues(place, shape));
}

/** The next of the values of all items that are described alike. */
function restItem(started: Started, shape: Shape): unknown {
  const { making, used, items } = started;
  const isNeeded = items.length < making.least;
  started.values ??= uniqueValues({ ...making.place, isNeeded }, shape);
  return unused(making.place, used, started.values);
}

function uniqueValues(place: Place, shape: Shape): Iterator<unknown> {
  return withShare({ ...place, isStrict: true }, (own) => valuesOf(own, shape))[Symbol.iterator]();
}

function unused(place: Place, used: Started["used"], values: Iterator<unknown>): unknown {
  for (let left = TRIED; left > 0; left--) {
    const { done, value } = values.next();
    if (done) return undefined;
    spend(place.run, Math.ceil(weightOf(place, value) / 50));
    if (!used.has(valueText(value))) return value;
  }
  return undefined;
}

/** What the parts say of an item, what they say of those that no part describes included. */
function itemIn(parts: readonly Part[], index: number): Shape {
  const isDescribed = parts.some(
    ({ schema }) =>
      schema["items"] !== undefined ||
      (Array.isArray(schema["prefixItems"]) && index < schema["prefixItems"].length),
  );
  const rest = parts.flatMap(({ space, schema }) => {
    const one = schema["unevaluatedItems"];
    return one === undefined || isDescribed ? [] : [shapeOf(space, one as Schema)];
  });
  return intersect([itemOf(parts, index), ...rest]);
}

/** Shorter and longer lists, then lists with another first item. */
function* others(making: Making): Iterable<unknown> {
  const { least, most, contained, place, parts } = making;
  for (let length = least; length <= Math.min(most, least + 3); length++) {
    const list = makeList(making, length, contained);
    if (list?.length === length) yield list;
  }
  if (most < 1 || least > 1) return;
  for (const item of withShare(place, (own) => valuesOf(own, itemIn(parts, 0)))) yield [item];
}
