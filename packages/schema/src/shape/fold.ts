import { type Case, caseOf, choicesOf, keyOf, newRun, type Run, within } from "./run.ts";
import type { Part, Shape } from "./shape.ts";

/** How what holds of a whole shape comes from what its parts say. */
export interface Fold<T> {
  /** What is known of every shape. */
  readonly unknown: T;
  readonly of: (parts: readonly Part[]) => T;
  /** What holds of a value for which both hold. */
  readonly both: (a: T, b: T) => T;
  /** What holds of a value for which one of them holds. */
  readonly either: (all: readonly T[]) => T;
}

/** What holds of a shape, whatever branch of a `oneOf` or `anyOf` its value takes. Within itself a shape says nothing new. */
export function fold<T>(shape: Shape, how: Fold<T>): T {
  const run = newRun();
  return within(() => foldCase(run, caseOf(run, shape), how, new Map())) ?? how.unknown;
}

function foldCase<T>(run: Run, all: Case, how: Fold<T>, known: Map<string, T>): T {
  const key = keyOf(run, all);
  if (known.has(key)) return known.get(key) as T;
  known.set(key, how.unknown);
  const choices = all.parts
    .flatMap(choicesOf)
    .map(({ branches }) =>
      how.either(branches.map((branch) => foldCase(run, caseOf(run, branch), how, known))),
    );
  const found = choices.reduce(how.both, how.of(all.parts));
  known.set(key, found);
  return found;
}
