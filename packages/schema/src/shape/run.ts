import type { Keywords, Schema } from "../schema.ts";
import { type Memo, newMemo, remember } from "./memo.ts";
import { isAnnotation } from "./same.ts";
import { type Part, type Shape, type Space, shapeOf } from "./shape.ts";

/** What is known while one question is answered. Steps are counted, not timed: the answer is the same on every machine. */
export interface Run {
  steps: number;
  /** A number for each schema, so that sets of them have a text. */
  readonly ids: Map<object, number>;
  readonly answers: Memo<boolean>;
  /** How deep in the value that the first question is about. */
  depth: number;
}

/** More steps than any description needs. */
export const STEPS = 20_000;

/** The question takes more steps than there are. */
class TooManySteps extends Error {
  override name = "TooManySteps";
}

/** One for all: where alternatives are tried it is thrown, and caught, often. */
const OUT = /* @__PURE__ */ new TooManySteps();

/** Takes steps of those that there are. */
export function spend(run: Run, steps: number): void {
  run.steps -= steps;
  if (run.steps < 0) throw OUT;
}

/** Nothing is known yet. */
export function newRun(steps: number = STEPS): Run {
  return {
    steps,
    ids: new Map(),
    answers: newMemo(),
    depth: 0,
  };
}

/** What an answer comes to; undefined if it takes too many steps. */
export function within<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}

/** Answers a question once. If it comes up again deeper in the value while it is open, the answer is taken to be yes: values have an end. */
export function once(run: Run, key: string, ask: () => boolean): boolean {
  return remember(run.answers, { key, depth: run.depth, deeper: true, same: false, ask });
}

/** How deep in a value questions go: an engine's stack ends somewhere. */
const DEEPEST = 300;

/** Asks of what is one level deeper in the value. */
export function below(run: Run, ask: () => boolean): boolean {
  if (run.depth >= DEEPEST) throw new TooManySteps();
  run.depth++;
  try {
    return ask();
  } finally {
    run.depth--;
  }
}

/** Parts that all hold, references and `allOf` followed, and which choices between others have been made. */
export interface Case {
  readonly parts: readonly Part[];
  readonly chosen: ReadonlySet<object>;
}

/** What a value has to be one of: the branches of a `oneOf` or `anyOf`. */
export interface Choice {
  readonly part: Part;
  readonly keyword: "anyOf" | "oneOf";
  /** The list itself. */
  readonly list: object;
  readonly branches: readonly Shape[];
}

const NONE: ReadonlySet<object> = /* @__PURE__ */ new Set();

/** The parts of a shape, what their references lead to and the branches of their `allOf`s, each once; and of what was there before. */
export function caseOf(run: Run, { parts }: Shape, before?: Case): Case {
  const known = before?.parts ?? [];
  const [only, ...more] = parts;
  if (only && more.length === 0 && known.length === 0 && isPlain(only)) return { parts, chosen: NONE };
  const found = walk(run, parts.map(endOf), endsBelow, known).filter(
    (part) => !isPassage(part.schema) || isBroken(part),
  );
  return { parts: [...known, ...found], chosen: before?.chosen ?? NONE };
}

/** What the parts below a part come to, found once for each. */
function endsBelow(part: Part): readonly Part[] {
  const { schema, space } = part;
  const found = space.below.get(schema) ?? partsBelow(part).map(endOf);
  space.below.set(schema, found);
  return found;
}

/** What a chain of references that say nothing of their own ends at: the same for all of them, so that it is followed once. */
export function endOf({ space, schema, ...part }: Part): Part {
  const passed = new Set<Keywords>();
  let end = schema;
  while (!space.ends.has(end) && !passed.has(end) && isPassage(end) && end["allOf"] === undefined) {
    const target = targetOf(space, end);
    if (typeof target !== "object") break;
    passed.add(end);
    end = target;
  }
  end = space.ends.get(end) ?? end;
  for (const one of passed) space.ends.set(one, end);
  return { ...part, space, schema: end };
}

/** The parts and those below them, parents first, each once, without those that are known. */
function walk(
  run: Run,
  parts: readonly Part[],
  below: (part: Part) => readonly Part[],
  known: readonly Part[] = [],
): readonly Part[] {
  const [seen, found]: [Set<object>, Part[]] = [new Set(known.map(({ schema }) => schema)), []];
  const pending = [...parts].reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (seen.has(next.schema)) continue;
    spend(run, 1);
    seen.add(next.schema);
    found.push(next);
    for (const part of [...below(next)].reverse()) pending.push(part);
  }
  return found;
}

/** What the `$ref` of a schema leads to: a text, or in generated code a function. */
function targetOf(space: Space, { $ref }: Keywords): Schema | undefined {
  return typeof $ref === "string" || typeof $ref === "function" ? space.target($ref) : undefined;
}

/** What the `$ref` of a schema leads to, and the branches of its `allOf`. */
export function partsBelow({ space, schema }: Part): Part[] {
  const { $ref, allOf } = schema;
  const below: readonly (Schema | undefined)[] = [
    ...($ref === undefined ? [] : [targetOf(space, schema)]),
    ...(Array.isArray(allOf) ? (allOf as readonly Schema[]) : []),
  ];
  return below.flatMap((one) => shapeOf(space, one).parts);
}

/** The schemas that all hold for the values of a shape: its own, what they refer to, and the branches of their `allOf`s. */
export function partsOf({ parts }: Shape): readonly Part[] {
  return walk(newRun(Number.POSITIVE_INFINITY), parts, partsBelow);
}

/** Those, and the branches of `oneOf` and `anyOf`: each schema that says something of some values. */
export function anyPartsOf({ parts }: Shape): readonly Part[] {
  const below = (part: Part): readonly Part[] => [
    ...partsBelow(part),
    ...choicesOf(part).flatMap(({ branches }) => branches.flatMap((branch) => branch.parts)),
  ];
  return walk(newRun(Number.POSITIVE_INFINITY), parts, below);
}

/** True where a reference leads nowhere: nobody knows what it says. */
export function isBroken({ space, schema }: Part): boolean {
  return schema["$ref"] !== undefined && targetOf(space, schema) === undefined;
}

/** True for a part that says all itself. */
function isPlain({ schema }: Part): boolean {
  return schema["$ref"] === undefined && schema["allOf"] === undefined && !isPassage(schema);
}

/** True for a schema that says nothing of its own, only what its parts say. */
function isPassage(schema: Keywords): boolean {
  return Object.keys(schema).every((key) => key === "$ref" || key === "allOf" || isAnnotation(key));
}

/** The first choice that is still to be made. */
export function nextChoice({ parts, chosen }: Case): Choice | undefined {
  for (const part of parts) for (const choice of choicesOf(part)) if (!chosen.has(choice.list)) return choice;
  return undefined;
}

/** The choices that a part offers. */
export function choicesOf(part: Part): readonly Choice[] {
  return (["oneOf", "anyOf"] as const).flatMap((keyword) => {
    const list = part.schema[keyword];
    if (!Array.isArray(list)) return [];
    const branches =
      part.union ??
      part.space.branches?.(part.schema, keyword) ??
      list.map((branch: Schema) => shapeOf(part.space, branch));
    return [{ part, keyword, list, branches }];
  });
}

/** The case with one branch of a choice. */
export function choose(run: Run, all: Case, { list }: Choice, branch: Shape): Case {
  const { parts } = caseOf(run, branch, all);
  return { parts, chosen: new Set([...all.chosen, list]) };
}

/** A text that two cases share only if they are the same. */
export function keyOf(run: Run, { parts, chosen }: Case): string {
  const idOf = (one: object): number => {
    const id = run.ids.get(one) ?? run.ids.size;
    run.ids.set(one, id);
    return id;
  };
  const sorted = (all: readonly object[]): string =>
    all
      .map(idOf)
      .sort((a, b) => a - b)
      .join();
  return `${sorted(parts.map(({ schema }) => schema))}:${sorted([...chosen])}`;
}
