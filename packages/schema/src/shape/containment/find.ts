import { clashesOf, typesOf } from "../contradiction.ts";
import { isEmptyIn } from "../is-empty.ts";
import { isWithinIn } from "../is-within.ts";
import { kinds } from "../kinds.ts";
import { valuesOf } from "../literals.ts";
import { remember } from "../memo.ts";
import { type Case, caseOf, spend } from "../run.ts";
import type { Part, Shape } from "../shape.ts";
import { type Branch, extend, type Option } from "./branch.ts";
import { type Engine, type Found, isSure } from "./engine.ts";
import type { Formula } from "./formula.ts";
import { HOLDS } from "./formula.ts";
import { type Goal, goalOf, keyOfGoal, passes, type Wanted } from "./goal.ts";
import { leafOf } from "./leaf.ts";

/** How deep in a value others are looked for: an engine's stack ends somewhere. */
const DEEPEST = 100;

/** Looks for a value. */
export function find(engine: Engine, wanted: Wanted): Found {
  const goal = goalOf(engine.run, wanted);
  const parts = [...goal.own, ...goal.also];
  if (goal.fails.some((shape) => shape.parts.length === 0) || clashesOf(parts)) return "none";
  return remember(engine.answers, {
    key: keyOfGoal(engine.run, goal, engine.isDescribed),
    depth: engine.depth,
    // A value with one inside that is as good is not the smallest: there is none that needs it.
    deeper: "none",
    same: "unknown",
    ask: () => findNew(engine, goal, parts),
  });
}

/** Looks for a value that is inside of another. */
export function findBelow(engine: Engine, wanted: Wanted): Found {
  if (engine.depth >= DEEPEST) return unknown(engine, "it is too deep in the value");
  engine.depth++;
  try {
    return find(engine, wanted);
  } finally {
    engine.depth--;
  }
}

/** Remembers why something is not known. */
export function unknown({ reasons }: Engine, reason: string): "unknown" {
  reasons.add(reason);
  return "unknown";
}

function findNew(engine: Engine, goal: Goal, parts: readonly Part[]): Found {
  const { run } = engine;
  spend(run, 1 + parts.length);
  const listed = valuesOf(parts);
  if (listed) return firstPassing(goal, listed) ?? "none";
  const all: Case = { parts, chosen: new Set() };
  if (goal.fails.some((shape) => isSure(engine, () => isWithinIn(run, all, shape)))) return "none";
  const fails = goal.fails.filter((shape) => !isSure(engine, () => isEmptyIn(run, caseOf(run, shape, all))));
  let found: Found = "none";
  for (const kind of kindsIn(typesOf(parts), parts)) {
    const one = findOfKind(engine, goal, kind, fails);
    if (typeof one === "object") return one;
    if (one === "unknown") found = one;
  }
  return found;
}

/** Kinds in the order in which they are tried, the simplest first. Bytes are only meant where a schema says so. */
function kindsIn(mask: number, parts: readonly Part[]): readonly number[] {
  const order = [
    kinds.null,
    kinds.boolean,
    kinds.string,
    kinds.integer,
    kinds.fraction,
    kinds.array,
    kinds.object,
  ];
  const isBytes = parts.some(({ schema }) => schema["format"] === "binary");
  return [...order, ...(isBytes ? [kinds.binary] : [])].filter((kind) => (mask & kind) !== 0);
}

const KIND_SCHEMAS = {
  [kinds.null]: { type: "null" },
  [kinds.boolean]: { type: "boolean" },
  [kinds.integer]: { type: "integer" },
  [kinds.fraction]: { type: "number" },
  [kinds.string]: { type: "string" },
  [kinds.array]: { type: "array" },
  [kinds.object]: { type: "object" },
  [kinds.binary]: { format: "binary" },
} as const;

function findOfKind(engine: Engine, goal: Goal, kind: number, fails: readonly Shape[]): Found {
  const [first] = [...goal.own, ...goal.also, ...fails.flatMap(({ parts }) => parts)];
  const schema = KIND_SCHEMAS[kind as keyof typeof KIND_SCHEMAS];
  const start: Branch = {
    ...{ engine, goal, kind, refusals: [], formulas: [], chosen: new Set() },
    parts: first ? [{ space: first.space, schema }] : [],
    own: new Set(),
  };
  const branch = extend(start, { own: { parts: goal.own }, also: { parts: goal.also }, fails });
  return branch ? solve(branch) : "none";
}

function firstPassing(goal: Goal, values: readonly unknown[]): Found | undefined {
  for (const value of values) if (passes(goal, value)) return { value };
  return undefined;
}

/** Looks for a value of a branch: what is to hold in one way holds, then each way of what has the fewest is tried. */
function solve(branch: Branch): Found {
  const { engine, goal, parts } = branch;
  spend(engine.run, 1 + branch.formulas.length);
  const listed = valuesOf(parts);
  if (listed) return firstPassing(goal, listed) ?? "none";
  const eager = branch.formulas.filter(({ isLazy }) => !isLazy);
  const positive = eager.filter(({ isPositive }) => isPositive);
  const next = fewest(branch, positive.length > 0 ? positive : eager);
  if (!next) return settle(branch);
  const { formula, options, done } = next;
  const rest = branch.formulas.filter((one) => one !== formula && !done.has(one));
  return firstOf({ ...branch, formulas: rest }, options);
}

function firstOf(branch: Branch, options: readonly Option[]): Found {
  let found: Found = "none";
  for (const option of options) {
    if (option.unknown !== undefined) found = unknown(branch.engine, option.unknown);
    const extended = option.unknown === undefined ? extend(branch, option) : undefined;
    const one = extended ? solve(extended) : "none";
    if (typeof one === "object") return one;
    if (one === "unknown") found = one;
  }
  return found;
}

interface Next {
  readonly formula: Formula;
  readonly options: readonly Option[];
  /** Formulas that hold anyway. */
  readonly done: ReadonlySet<Formula>;
}

/** The formula that can hold in the fewest ways. */
function fewest(branch: Branch, formulas: readonly Formula[]): Next | undefined {
  const done = new Set<Formula>();
  let best: Omit<Next, "done"> | undefined;
  for (const formula of formulas) {
    const options = formula.optionsIn(branch);
    if (options.includes(HOLDS)) done.add(formula);
    else if (!best || options.length < best.options.length) best = { formula, options };
    if (options.length === 0) break;
  }
  if (best) return { ...best, done };
  const [held] = done;
  return held && { formula: held, options: [HOLDS], done };
}

/** Makes values of the parts; where none of them will do, what was left for later is looked at. */
function settle(branch: Branch): Found {
  const { engine, goal, formulas } = branch;
  const leaf = leafOf(branch);
  if (leaf === "none") return "none";
  const values = leaf === "unknown" ? [] : leaf.values;
  const found = firstPassing(goal, values);
  if (found) return found;
  const missed = formulas.filter(({ holdsFor }) => values.length === 0 || !values.every(holdsFor));
  if (missed.length > 0) {
    const eager = formulas.map((one) => (missed.includes(one) ? { ...one, isLazy: false } : one));
    return solve({ ...branch, formulas: eager });
  }
  if (leaf === "unknown") return leaf;
  return leaf.isAll ? "none" : unknown(engine, "no value was found for certain");
}
