import type { Keywords } from "../../schema.ts";
import { type Memo, newMemo } from "../memo.ts";
import { newRun, type Run, spend, within } from "../run.ts";
import type { Part } from "../shape.ts";
import type { Branch } from "./branch.ts";

/** A value that was looked for, that there certainly is none, or that it is not known. */
export type Found = { readonly value: unknown } | "none" | "unknown";

/** What is known while a value is looked for that one shape has and another has not. */
export interface Engine {
  /** Counts the steps, and answers the questions that need no cases. */
  readonly run: Run;
  /** True if the inner side sends nothing that it does not describe. */
  readonly isDescribed: boolean;
  /** What came of goals. */
  readonly answers: Memo<Found>;
  depth: number;
  /** Schemas that say what it means that another one does not hold, by that one and the place in it. */
  readonly made: Map<object, Map<string, Keywords>>;
  /** The names that a branch's values have no property of. Branches come and go: there are many. */
  readonly unsent: WeakMap<Branch, ReadonlySet<string>>;
  /** Why something is not known. */
  readonly reasons: Set<string>;
}

export function newEngine(steps: number, isDescribed: boolean): Engine {
  return {
    run: newRun(steps),
    isDescribed,
    answers: newMemo(),
    depth: 0,
    made: new Map(),
    unsent: new WeakMap(),
    reasons: new Set(),
  };
}

/** How many steps a question may take that needs no cases. */
const QUICK = 20_000;

/** True if a question that needs no cases is answered by yes, in a part of the steps that there are. */
export function isSure({ run }: Engine, ask: () => boolean): boolean {
  spend(run, 1);
  const { steps } = run;
  const most = Math.min(QUICK, steps >> 2);
  run.steps = most;
  const answer = within(ask) ?? false;
  run.steps = steps - most + Math.max(0, run.steps);
  return answer;
}

/** A part made for a place in a schema: the same one each time, so that questions about it are the same. */
export function makePart(engine: Engine, { space, schema }: Part, place: string, make: () => Keywords): Part {
  const known = engine.made.get(schema) ?? new Map<string, Keywords>();
  engine.made.set(schema, known);
  const made = known.get(place) ?? make();
  known.set(place, made);
  return { space, schema: made };
}
