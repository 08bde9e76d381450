import type { Keywords } from "../schema.ts";
import { isObject } from "../values.ts";
import { clashesOf, typesOf } from "./contradiction.ts";
import { kinds, NUMBER } from "./kinds.ts";
import { listOf, namesIn } from "./members.ts";
import { type Case, caseOf, choose, spend } from "./run.ts";
import { isAnnotation } from "./same.ts";
import { type Choosing, choosing } from "./sample-choices.ts";
import { lists } from "./sample-lists.ts";
import { numbers } from "./sample-numbers.ts";
import { objects } from "./sample-objects.ts";
import { isFull, isOpen, type Place, passes, share, weightOf, withShare } from "./sample-place.ts";
import { texts } from "./sample-texts.ts";
import type { Part, Shape } from "./shape.ts";

/** The likeliest value of a shape; undefined if none is found. */
export function make(place: Place, shape: Shape): unknown {
  for (const value of valuesOf(place, shape)) return value;
  return undefined;
}

/** The likeliest value of a part that the whole can do without, at a place for such. */
export function makeOptional(place: Place, shape: Shape): unknown {
  return share(place, () => make(place, shape));
}

/** Values of a shape, the likeliest first. Some may be equal. */
export function valuesOf(place: Place, shape: Shape): Iterable<unknown> {
  if (isFull(place)) return [];
  const all = caseOf(place.run, shape);
  const own = ownValues(place, shape, all);
  return place.preferred ? joined(preferredOf(place, shape, all), own) : own;
}

function ownValues(place: Place, shape: Shape, all: Case): Iterable<unknown> {
  if (!isOpen(place, all)) return valuesIn(place, { whole: all, all });
  if (place.size !== "maximal" || !place.isNeeded) return [];
  return valuesOf({ ...place, size: "minimal", open: new Set(), cases: undefined }, shape);
}

function* joined(first: Iterable<unknown>, then: Iterable<unknown>): Iterable<unknown> {
  yield* first;
  yield* then;
}

/** The value that shall stand for a schema, or for what it leads to without a word of its own. */
function* preferredOf(place: Place, shape: Shape, all: Case): Iterable<unknown> {
  const { preferred, room } = place;
  if (!preferred) return;
  for (const schema of chainOf(shape)) {
    const value = preferred(schema);
    if (value === undefined) continue;
    const weight = weightOf(place, value);
    if (weight > room.left || !passes(place, all, value)) continue;
    room.left -= weight;
    yield value;
  }
}

function* chainOf({ parts: [part, ...more] }: Shape): Iterable<Keywords> {
  if (!part || more.length > 0) return;
  const { space } = part;
  const passed = new Set<Keywords>();
  for (let schema = part.schema; !passed.has(schema); ) {
    yield schema;
    passed.add(schema);
    const says = Object.keys(schema).filter((key) => !isAnnotation(key));
    const branches = listOf(schema["allOf"]);
    if (says.length !== 1 || (schema["$ref"] === undefined && branches.length !== 1)) return;
    const next = schema["$ref"] === undefined ? branches[0] : space.target(schema["$ref"]);
    if (!isObject(next)) return;
    schema = next;
  }
}

/** What is looked for: a value of a case that comes from a whole one by choices. */
interface Sought {
  readonly whole: Case;
  readonly all: Case;
}

function valuesIn(place: Place, sought: Sought): Iterable<unknown> {
  const { parts } = sought.all;
  if (place.isStrict) return judgedValues(place, sought);
  place.room.left -= 10;
  spend(place.run, 4 * parts.length);
  for (const part of parts)
    for (const value of statedBy(place, part, parts)) {
      place.room.left -= weightOf(place, value);
      return [value];
    }
  return parts.some(isListed) ? [] : unstated(place, sought);
}

function* judgedValues(place: Place, sought: Sought): Iterable<unknown> {
  const { all } = sought;
  if (clashesOf(all.parts)) return;
  place.room.left -= 10;
  spend(place.run, 4 * all.parts.length);
  for (const value of all.parts.flatMap((part) => statedBy(place, part, all.parts)))
    if (passes(place, all, value)) {
      place.room.left -= weightOf(place, value);
      yield value;
    }
  if (all.parts.some(isListed)) return;
  for (const value of unstated(place, sought)) if (passes(place, all, value)) yield value;
}

function isListed({ schema }: Part): boolean {
  return schema["const"] !== undefined || schema["enum"] !== undefined;
}

function unstated(place: Place, sought: Sought): Iterable<unknown> {
  const choice = choosing(place, sought.all);
  return choice ? chosen(place, sought, choice) : candidates(place, sought);
}

/** Where values are judged, no branch takes what others need before each has had its turn. */
function* chosen(place: Place, { whole, all }: Sought, { choice, branches }: Choosing): Iterable<unknown> {
  const listIn = (own: Place, branch: Shape): Iterable<unknown> => {
    const next = choose(place.run, all, choice, branch);
    return joined(preferredOf(own, branch, next), valuesIn(own, { whole, all: next }));
  };
  if (!place.isStrict || branches.length === 1) {
    for (const branch of branches) yield* listIn(place, branch);
    return;
  }
  for (const most of [place.run.steps / (2 * branches.length), Number.POSITIVE_INFINITY])
    for (const branch of branches) yield* withShare(place, (own) => listIn(own, branch), most);
}

/** What a schema shows of its values, then what it lists. In a size, values are not as large as what is shown happens to be. */
function statedBy({ size }: Place, { schema }: Part, parts: readonly Part[]): readonly unknown[] {
  const { const: single, examples, example, default: usual, enum: values } = schema;
  const shown = [...listOf(examples), example, usual];
  const fitting = size === undefined ? shown : shown.filter((value) => !isMade(value, size, parts));
  return [single, ...fitting, ...listOf(values)].filter((value) => value !== undefined);
}

/** True for a value that is made of its parts in a size. */
function isMade(value: unknown, size: Place["size"], parts: readonly Part[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (size === "minimal") return true;
  return Array.isArray(value)
    ? parts.some(({ schema }) => schema["items"] !== undefined || schema["prefixItems"] !== undefined)
    : namesIn(parts).size > 0;
}

/** Values of each kind that the parts allow, the likeliest first. */
function candidates(place: Place, sought: Sought): Iterable<unknown> {
  const { parts } = sought.all;
  const mask = typesOf(parts);
  if ((mask & (mask - 1)) === 0) return ofKind(place, sought, mask);
  return ofKinds(place, sought, mask);
}

const ORDER = /* @__PURE__ */ inOrder();

function inOrder(): readonly number[] {
  return [kinds.object, kinds.array, kinds.string, NUMBER, kinds.boolean, kinds.null, kinds.binary];
}

function* ofKinds(place: Place, sought: Sought, mask: number): Iterable<unknown> {
  // Anything goes: nothing is the shortest.
  if (mask & kinds.null && !isSpecific(sought.all.parts)) yield null;
  for (const kind of ORDER)
    if (mask & kind && place.isStrict) yield* withShare(place, (own) => ofKind(own, sought, mask & kind));
    else if (mask & kind) yield* ofKind(place, sought, mask & kind);
}

/** Values of one kind. */
function ofKind(place: Place, { whole, all: { parts } }: Sought, kind: number): Iterable<unknown> {
  if (kind === kinds.object) return objects(place, whole, parts);
  if (kind === kinds.array) return lists(place, whole, parts);
  if (kind === kinds.string) return texts(place, parts);
  if (kind & NUMBER) return numbers(parts, kind);
  if (kind === kinds.boolean) return [true, false];
  if (kind === kinds.null) return [null];
  return kind === kinds.binary ? [new Blob(["bytes"])] : [];
}

/** True if the parts say what kind of value they are about. */
function isSpecific(parts: readonly Part[]): boolean {
  return parts.some(({ schema }) =>
    ["type", "properties", "items", "required"].some((key) => Object.hasOwn(schema, key)),
  );
}
