import type { Keywords } from "../schema.ts";
import { type Case, newRun, type Run, spend, within } from "./run.ts";
import type { Condition } from "./sample-choices.ts";
import { isValid, type Part, type Shape } from "./shape.ts";

/** How much a value has in it. */
export type SampleSize = "minimal" | "maximal";

/** How a value is made. */
export interface SampleOptions {
  /** How many steps it may take. */
  readonly steps?: number;
  /**
   * `minimal`: nothing that may be left out. `maximal`: every member that is described, and one item in lists. By default what the schemas
   * show, else optional members of objects that are not deep inside.
   */
  readonly size?: SampleSize;
  /**
   * The value that shall stand wherever an object of the schema is met: it is taken as it is, the same object, unless it is not valid
   * there or too large. It is asked for what a `$ref` leads to as well, but not for the schema that the sample is of. Undefined: any value.
   */
  readonly preferred?: (schema: Keywords) => unknown;
  /** How large preferred values are, as far as it was asked: for several samples that may have the same in them. */
  readonly weights?: WeakMap<object, number>;
}

/** How deep a value is at most, and how many characters of JSON it has at most. */
const DEEPEST = 100;
const LARGEST = 50_000;

interface OpenCase {
  readonly parts: readonly Part[];
  readonly above: OpenCase | undefined;
}

/** Where a value is made. */
export interface Place {
  readonly run: Run;
  readonly size: SampleSize | undefined;
  readonly preferred: SampleOptions["preferred"];
  /** The schemas that values are being made of, and the cases in which they are, the innermost first. */
  readonly open: ReadonlySet<object>;
  readonly cases: OpenCase | undefined;
  readonly depth: number;
  /** What may still be made: schemas that ask for each other twice would ask for too much. */
  readonly room: { left: number };
  /** How large values are, as far as it was asked. */
  readonly weights: WeakMap<object, number>;
  /** The conditions of schemas: cases are told apart by the objects that their schemas are. */
  readonly conditions: Map<Keywords, readonly Condition[]>;
  /** True where each part of a value is judged: a whole that is made without is right nearly always, and made in much less time. */
  readonly isStrict: boolean;
  /** True where the whole that this is a part of needs it. */
  readonly isNeeded: boolean;
  /** How many values are being made with steps set apart for others. */
  readonly shares: number;
}

/** The place of a whole value. */
export function startAt(shape: Shape, options: SampleOptions, isStrict: boolean): Place {
  const { steps, size, preferred, weights = new WeakMap() } = options;
  const [root] = shape.parts;
  return {
    run: newRun(steps),
    size,
    preferred: preferred && ((schema) => (schema === root?.schema ? undefined : preferred(schema))),
    open: new Set(),
    cases: undefined,
    depth: 0,
    room: { left: LARGEST },
    weights,
    conditions: new Map(),
    isStrict,
    isNeeded: true,
    shares: 0,
  };
}

/** The place of the parts of a value of the parts; `whole` is what they come from. */
export function inside(place: Place, whole: Case, parts: readonly Part[]): Place {
  const open = new Set(place.open);
  for (const { schema } of parts) open.add(schema);
  return { ...place, open, cases: { parts: whole.parts, above: place.cases }, depth: place.depth + 1 };
}

/** True where a value would be made inside itself, or inside one that it is like: what may be left out is, there. */
export function isOpen({ open, cases, isNeeded }: Place, { parts }: Case): boolean {
  if (!parts.some(({ schema }) => open.has(schema))) return false;
  if (!isNeeded) return true;
  const schemas = new Set(parts.map(({ schema }) => schema));
  for (let one = cases; one; one = one.above)
    if (one.parts.length === schemas.size && one.parts.every(({ schema }) => schemas.has(schema)))
      return true;
  return false;
}

/** True where nothing more can be made. */
export function isFull({ depth, room }: Place): boolean {
  return depth > DEEPEST || room.left <= 0;
}

/** True for a value that is there and, where each is judged, is one of the shape. */
export function passes(place: Place, shape: Shape, value: unknown): boolean {
  if (value === undefined || !place.isStrict) return value !== undefined;
  spend(place.run, shape.parts.length + Math.ceil(weightOf(place, value) / 50));
  return isValid(shape, value);
}

/** About how many characters of JSON a value has. What stands in it twice is counted twice, but looked at once. */
export function weightOf({ weights }: Pick<Place, "weights">, value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 5;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 2;
  for (const [key, one] of Object.entries(value)) weight += key.length + 4 + weightOf({ weights }, one);
  weights.set(value, weight);
  return weight;
}

/** How many steps are set apart for others where many values are made inside each other, at most. */
const APART = 500;

function stepsApart({ run, shares }: Place): number {
  return shares < 4 ? run.steps >> 1 : Math.min(APART, run.steps >> 3);
}

/** What comes of a part of the steps that there are; undefined if it takes more. */
export function share<T>(place: Place, ask: () => T): T | undefined {
  return asked(place.run, stepsApart(place), ask);
}

function asked<T>(run: Run, apart: number, ask: () => T): T | undefined {
  run.steps -= apart;
  const answer = within(ask);
  run.steps = Math.max(0, run.steps) + apart;
  return answer;
}

/** What is tried with a part of the steps that there are: at most so many, and so that some are left for what else there is. */
export function* withShare<T>(
  place: Place,
  list: (place: Place) => Iterable<T>,
  most: number = Number.POSITIVE_INFINITY,
): Iterable<T> {
  const { run } = place;
  const iterator = list({ ...place, shares: place.shares + 1 })[Symbol.iterator]();
  const apart = Math.max(stepsApart(place), run.steps - most);
  while (run.steps > apart) {
    const next = asked(run, apart, () => iterator.next());
    if (!next || next.done) return;
    yield next.value;
  }
}
