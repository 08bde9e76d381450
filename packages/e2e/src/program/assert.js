/** Throws unless two values of JSON, or `undefined`, are the same. */
export function equal(actual, expected) {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, sorted) ?? "undefined");
  if (found !== wanted) throw new Error(`${found} instead of ${wanted}`);
}

/** Throws unless a text is as the pattern says. */
export function matches(actual, pattern) {
  if (typeof actual !== "string" || !pattern.test(actual))
    throw new Error(`${actual} does not match ${pattern}`);
}

/** Throws unless a condition holds, of which `said` tells. */
export function holds(condition, said) {
  if (condition !== true) throw new Error(`not so: ${said}`);
}

/** What a promise rejects with. Throws if it does not. */
export async function rejection(promise) {
  const [isRejected, value] = await promise.then(
    (kept) => [false, kept],
    (error) => [true, error],
  );
  if (isRejected) return value;
  throw new Error(`no rejection, but ${JSON.stringify(value)}`);
}

/** The error of a class that a promise rejects with. Throws if it does not, or with another. */
export async function failsWith(promise, errorClass, code) {
  const error = await rejection(promise);
  if (!(error instanceof errorClass) || error.code !== code) throw new Error(`not ${code}, but ${error}`);
  return error;
}

/** Members by name, so that their order says nothing. */
function sorted(_key, value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
