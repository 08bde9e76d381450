import type { Check, Failure, Outcome, Place, Run, Seen } from "./schema.ts";

/** Deeper values and schemas are refused: an engine's stack ends somewhere, and a value made in memory may contain itself. */
const MAX_DEPTH = 500;

/** Nobody reads more of what is wrong with one value. */
const MAX_FAILURES = 100;

/** Throws a `RangeError` beyond what can be checked. */
export function assertDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new RangeError("too deep");
}

/** Applies a check to a whole value, first for the verdict alone: most values are valid. */
export function start(check: Check, value: unknown): readonly Failure[] | undefined {
  const run = newRun();
  if (check(value, run)) return undefined;
  const failures = new Set<Failure>();
  run.failures = failures;
  check(value, run);
  return [...failures];
}

/** Applies a check to a whole value for the verdict alone. */
export function isAccepted(check: Check, value: unknown): boolean {
  return check(value, newRun());
}

function newRun(): Run {
  return { failures: undefined, place: {}, known: new Map(), several: 0, depth: 0 };
}

/** Applies the check of a schema that several may lead to: once to a value at a place. */
export function once(check: Check, value: unknown, run: Run, seen?: Seen): boolean {
  return run.several > 0 ? applyOnce(check, value, run, seen) : check(value, run, seen);
}

/** One that is being applied to the value already asks for nothing: once more would say nothing new, and never end. */
function applyOnce(check: Check, value: unknown, run: Run, seen?: Seen): boolean {
  const { failures, known } = run;
  const outcomes = known.get(check) ?? new Map<unknown, Outcome>();
  known.set(check, outcomes);
  const key = failures ? run.place : value;
  let outcome = outcomes.get(key);
  if (!outcome || (seen && !outcome.seen)) {
    outcome = { valid: true, openAt: run.depth, seen: seen && new Set(), failures: failures && new Set() };
    outcomes.set(key, outcome);
    run.failures = outcome.failures;
    outcome.valid = check(value, run, outcome.seen);
    outcome.openAt = undefined;
    run.failures = failures;
  } else if ((outcome.openAt ?? run.depth) !== run.depth) {
    // The value contains itself.
    assertDepth(Number.POSITIVE_INFINITY);
  }
  if (seen) addTo(seen, outcome.seen);
  tell(run, outcome.failures);
  return outcome.valid;
}

/** Makes the check of a schema that applies several to the same value, perhaps itself. */
export function several(check: Check): Check {
  return (value, run, seen) => {
    run.several++;
    const valid = applyOnce(check, value, run, seen);
    run.several--;
    return valid;
  };
}

/** The check of a schema that asks for nothing. */
export const accept: Check = () => true;

/** Tells a failure of the current value, or of its property `key`. Returns the verdict. */
export function fail(run: Run, keyword: string, message: string, key?: string, expected?: unknown): false {
  if (run.failures) {
    const path = pathTo(run.place);
    tell(run, [{ message, path: key === undefined ? path : [...path, key], keyword, expected }]);
  }
  return false;
}

/** Tells failures that were found before, or apart from others: each once. */
export function tell({ failures }: Run, found: Iterable<Failure> = []): void {
  for (const failure of found) if (failures && failures.size < MAX_FAILURES) failures.add(failure);
}

/** True if no other failure is asked for after one. */
function isEnough({ failures }: Run): boolean {
  return !failures || failures.size >= MAX_FAILURES;
}

/** True if all are valid. After one that is not, others are looked at only for their failures. */
export function every<T>(
  run: Run,
  items: readonly T[],
  isValid: (item: T, index: number) => boolean,
): boolean {
  let valid = true;
  for (let index = 0; index < items.length; index++) {
    if (isValid(items[index] as T, index)) continue;
    valid = false;
    if (isEnough(run)) break;
  }
  return valid;
}

/** Makes the check of a keyword that only looks at the value itself. */
export function assertion(
  test: (value: unknown) => boolean,
  keyword: string,
  message: string,
  expected?: unknown,
): Check {
  return (value, run) => test(value) || fail(run, keyword, message, undefined, expected);
}

/** Applies all checks. */
export function all(checks: readonly Check[]): Check {
  const [only = accept] = checks;
  if (checks.length < 2) return only;
  // As often as any other loop together.
  return (value, run, seen) => {
    let valid = true;
    for (const check of checks) {
      if (check(value, run, seen)) continue;
      valid = false;
      if (isEnough(run)) break;
    }
    return valid;
  };
}

/** Applies a check to a property, an item, or (without a key) the name of a property. */
export function below(check: Check, value: unknown, run: Run, key?: string | number): boolean {
  const { place } = run;
  assertDepth(++run.depth);
  if (run.failures) run.place = placeBelow(run, key);
  const valid = check(value, run);
  run.place = place;
  run.depth--;
  return valid;
}

/** The same each time where it counts, but for the name of a property. */
function placeBelow({ place: above, several }: Run, key?: string | number): Place {
  if (several === 0 || key === undefined) return { above, key };
  above.members ??= new Map();
  const place = above.members.get(key) ?? { above, key };
  above.members.set(key, place);
  return place;
}

/** The keys that lead to a place, outermost first. */
export function pathTo({ above, key }: Place): readonly (string | number)[] {
  if (!above) return [];
  const path = pathTo(above);
  return key === undefined ? path : [...path, key];
}

/** Applies one check of several. What it has evaluated counts only if the value is valid against it. */
export function branch(check: Check, value: unknown, run: Run, seen: Seen | undefined): boolean {
  const own: Seen | undefined = seen && new Set();
  const valid = check(value, run, own);
  if (valid && seen) addTo(seen, own);
  return valid;
}

/** Applies checks whose failures are told in another set; without one, for their verdict alone. */
export function apart<T>(run: Run, failures: Run["failures"], apply: () => T): T {
  const { failures: outer } = run;
  run.failures = failures;
  const result = apply();
  run.failures = outer;
  return result;
}

/** Adds what was evaluated elsewhere. */
export function addTo(seen: Seen, others: Seen = new Set()): void {
  for (const key of others) seen.add(key);
}
