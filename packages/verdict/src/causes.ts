import type { Fact } from "./fact.ts";
import type { OperationName } from "./model.ts";
import type { SchemaPair } from "./schema/diff-schemas.ts";
import type { Judgement } from "./schema/judge.ts";

/** A fact where it was met. */
export interface Occurrence {
  readonly fact: Fact;
  readonly operation?: OperationName;
  /** True if that is a webhook: the API calls it. */
  readonly isWebhook?: boolean;
  readonly position?: string;
  readonly path: readonly string[];
  readonly judgement?: Judgement;
  readonly pair?: SchemaPair;
}

/** One cause, and everywhere that it reaches. */
export interface Cause {
  /** The occurrence that weighs most. */
  readonly worst: Occurrence;
  readonly operations: readonly OperationName[];
  readonly positions: readonly string[];
  /** True if it reaches webhooks alone. */
  readonly isWebhook: boolean;
}

const WEIGHTS = { breaking: 3, undecided: 2, compatible: 1, same: 0 } as const;

/** Puts together what has one cause: the same thing at the same place of the descriptions, whatever operations it reaches. */
export function causesOf(occurrences: readonly Occurrence[]): readonly Cause[] {
  const groups = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const key = keyOf(one.fact);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(causeOf);
}

function keyOf({ subject, change, direction, keyword, name, old, new: next }: Fact): string {
  // The words of one thing are one change, however many of them have changed.
  if (subject === "words") return JSON.stringify([subject, (old ?? []).slice(0, 3)]);
  const places =
    !OWNED.has(subject) || change === "changed" ? [old, next] : change === "removed" ? old : next;
  return JSON.stringify([subject, change, direction, keyword, name, places]);
}

/** What is one thing wherever it is used; the side that lacks it has who used it in its place. */
const OWNED: ReadonlySet<Fact["subject"]> = new Set(["content", "header", "parameter", "response"]);

function causeOf(group: readonly Occurrence[]): Cause {
  const weight = ({ fact }: Occurrence): number => WEIGHTS[fact.compatibility ?? "same"];
  const worst = group.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  // What a cause reaches is where it matters as much.
  const reached = group.filter((one) => weight(one) === weight(worst));
  const operations = new Map(
    reached.flatMap(({ operation }) =>
      operation ? [[`${operation.method} ${operation.path}`, operation]] : [],
    ),
  );
  return {
    worst,
    operations: [...operations.values()],
    positions: [...new Set(reached.flatMap(({ position }) => position ?? []))],
    isWebhook: reached.every(({ isWebhook = false }) => isWebhook),
  };
}
