import type { Check, Failure, Run, Seen } from "./schema.ts";

/** Deeper values and schemas are refused: an engine's stack ends somewhere, and a value made in memory may contain itself. */
const MAX_DEPTH = 500;

/** Throws a `RangeError` beyond what can be checked. */
export function assertDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new RangeError("too deep");
}

/** Applies a check to a whole value: for its failures, or without a list for the verdict alone. */
export function start(check: Check, value: unknown, failures?: Failure[]): boolean {
  return check(value, { failures, path: [], open: [check], start: 0, depth: 0 });
}

/** The check of a schema that asks for nothing. */
export const accept: Check = () => true;

/** Tells a failure of the current value, or of its property `key`. Returns the verdict. */
export function fail(run: Run, keyword: string, message: string, key?: string, expected?: unknown): false {
  run.failures?.push({
    message,
    path: key === undefined ? [...run.path] : [...run.path, key],
    keyword,
    ...(expected !== undefined && { expected }),
  });
  return false;
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

/** Applies all checks, also those after one that fails if failures are asked for. */
export function all(checks: readonly Check[]): Check {
  const [only = accept] = checks;
  if (checks.length < 2) return only;
  return (value, run, seen) => {
    let valid = true;
    for (const check of checks) {
      if (check(value, run, seen)) continue;
      if (run.failures === undefined) return false;
      valid = false;
    }
    return valid;
  };
}

/** Applies a check to a property, an item, or (without a key) the name of a property. */
export function below(check: Check, value: unknown, run: Run, key?: string | number): boolean {
  const { start } = run;
  assertDepth(++run.depth);
  run.start = run.open.length;
  const valid =
    run.failures === undefined || key === undefined ? check(value, run) : tracked(check, value, run, key);
  run.start = start;
  run.depth--;
  return valid;
}

function tracked(check: Check, value: unknown, run: Run, key: string | number): boolean {
  run.path.push(key);
  const valid = check(value, run);
  run.path.pop();
  return valid;
}

/** Applies one check of several. What it has evaluated counts only if the value is valid against it. */
export function branch(check: Check, value: unknown, run: Run, seen: Seen | undefined): boolean {
  if (seen === undefined) return check(value, run);
  const own: Seen = new Set();
  const valid = check(value, run, own);
  if (valid) addTo(seen, own);
  return valid;
}

/** Applies a check for its verdict alone. */
export function quietly(check: Check, value: unknown, run: Run, seen?: Seen): boolean {
  const { failures } = run;
  run.failures = undefined;
  const valid = check(value, run, seen);
  run.failures = failures;
  return valid;
}

/** Forgets the failures since there were `count`. */
export function forget(run: Run, count: number): true {
  if (run.failures !== undefined) run.failures.length = count;
  return true;
}

/** Adds what was evaluated elsewhere. */
export function addTo(seen: Seen, others: Seen): void {
  for (const key of others) seen.add(key);
}
