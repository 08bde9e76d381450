import { clashesOf, typesOf } from "./contradiction.ts";
import { kinds, NUMBER } from "./kinds.ts";
import { itemOf, listOf, membersIn, namesIn, prefixOf, requiredOf } from "./members.ts";
import { type Case, type Choice, caseOf, choose, newRun, nextChoice, type Run, within } from "./run.ts";
import { numbers, texts } from "./sample-scalars.ts";
import { isValid, type Part, type Shape } from "./shape.ts";

/** How deep optional members of objects are shown: below, only required ones are. */
const SHOWN_DEPTH = 1;

/** How many items a value is given at most: a spec may ask for any number. */
const LONGEST = 1000;

/** How deep a value is at most, and how many characters of JSON its parts have together. */
const DEEPEST = 100;
const LARGEST = 50_000;

/** Where a value is made. */
interface Place {
  readonly run: Run;
  /** The schemas that values are being made of: none is made again inside itself. */
  readonly open: ReadonlySet<object>;
  readonly depth: number;
  /** What may still be made: schemas that ask for each other twice would ask for too much. */
  readonly room: { left: number };
  /** True where each part of a value is judged: a whole that is made without is right nearly always, and made in much less time. */
  readonly isStrict: boolean;
}

/** A value of the shape, made from what its schemas show and say, and judged by them; undefined if that does not lead to one. */
export function sample(shape: Shape, steps?: number): unknown {
  for (const isStrict of [false, true]) {
    const place = {
      run: newRun(steps),
      open: new Set<object>(),
      depth: 0,
      room: { left: LARGEST },
      isStrict,
    };
    const value = within(() => make(place, shape));
    if (value === undefined || isValid(shape, value)) return value;
  }
  return undefined;
}

function passes({ isStrict }: Place, shape: Shape, value: unknown): boolean {
  return value !== undefined && (!isStrict || isValid(shape, value));
}

function make(place: Place, shape: Shape): unknown {
  const all = caseOf(place.run, shape);
  const { depth, room, open } = place;
  if (depth > DEEPEST || room.left <= 0 || all.parts.some(({ schema }) => open.has(schema))) return undefined;
  return makeCase(place, all);
}

function makeCase(place: Place, all: Case): unknown {
  const { parts } = all;
  if (place.isStrict && clashesOf(parts)) return undefined;
  place.room.left -= 10;
  place.run.steps -= 4 * parts.length;
  const stated = parts.flatMap(statedBy).find((value) => passes(place, all, value));
  if (stated !== undefined) {
    place.room.left -= JSON.stringify(stated).length;
    return stated;
  }
  const choice = nextChoice(all);
  const values = choice ? chosen(place, all, choice) : candidates(place, parts);
  for (const value of values) if (passes(place, all, value)) return value;
  return undefined;
}

function* chosen(place: Place, all: Case, choice: Choice): Iterable<unknown> {
  for (const branch of choice.branches) yield makeCase(place, choose(place.run, all, choice, branch));
}

/** What a schema shows of its values, then what it lists. */
function statedBy({ schema }: Part): readonly unknown[] {
  const { const: single, examples, example, default: usual, enum: values } = schema;
  const all = [single, ...listOf(examples), example, usual, ...listOf(values)];
  return all.filter((value) => value !== undefined);
}

/** Values of each kind that the parts allow, the likeliest first. */
function* candidates(place: Place, parts: readonly Part[]): Iterable<unknown> {
  const mask = typesOf(parts);
  // Anything goes: nothing is the shortest.
  if (mask & kinds.null && !isSpecific(parts)) yield null;
  if (mask & kinds.object) yield* objects(place, parts);
  if (mask & kinds.array) yield* lists(place, parts);
  if (mask & kinds.string) yield* texts(parts);
  if (mask & NUMBER) yield* numbers(parts);
  if (mask & kinds.boolean) yield* [true, false];
  if (mask & kinds.null) yield null;
}

/** True if the parts say what kind of value they are about. */
function isSpecific(parts: readonly Part[]): boolean {
  return parts.some(({ schema }) =>
    ["type", "properties", "items", "required"].some((key) => Object.hasOwn(schema, key)),
  );
}

function* objects(place: Place, parts: readonly Part[]): Iterable<unknown> {
  const required = requiredOf(parts);
  const names = [...new Set([...namesIn(parts), ...required.keys()])];
  const below = inside(place, parts);
  const memberOf = membersIn(parts);
  const member = (name: string): readonly [string, unknown] => [name, make(below, memberOf(name))];
  const needed = names.filter((name) => required.has(name)).map(member);
  if (needed.some(([, value]) => value === undefined)) return;
  const known = new Map(needed);
  const shown = place.depth <= SHOWN_DEPTH ? names : names.filter((name) => known.has(name));
  const members = shown.map((name) => [name, known.get(name) ?? member(name)[1]] as const);
  const all = members.filter(([, value]) => value !== undefined);
  yield Object.fromEntries(all);
  if (all.length > needed.length) yield Object.fromEntries(needed);
  const least = Math.max(0, ...parts.map(({ schema }) => Number(schema["minProperties"] ?? 0)));
  if (all.length >= least || least > LONGEST) return;
  const more = Array.from({ length: least - all.length }, (_, index) => member(`name${index + 1}`));
  yield Object.fromEntries([...all, ...more]);
}

function* lists(place: Place, parts: readonly Part[]): Iterable<unknown> {
  const least = Math.max(0, ...parts.map(({ schema }) => Number(schema["minItems"] ?? 0)));
  const below = inside(place, parts);
  const prefix = prefixOf(parts);
  if (least <= LONGEST && prefix <= LONGEST) {
    const contained = parts.flatMap(({ space, schema }) =>
      schema["contains"] === undefined ? [] : [{ parts: [{ space, schema: schema["contains"] as never }] }],
    );
    const items = Array.from({ length: Math.max(least, prefix, contained.length, 1) }, (_, index) => {
      const shape = contained[index] ?? { parts: [] };
      return make(below, { parts: [...itemOf(parts, index).parts, ...shape.parts] });
    });
    const end = items.indexOf(undefined);
    yield end < 0 ? items : items.slice(0, end);
  }
  yield [];
}

function inside(place: Place, parts: readonly Part[]): Place {
  const open = new Set([...place.open, ...parts.map(({ schema }) => schema)]);
  return { ...place, open, depth: place.depth + 1 };
}
