import { below, fail, forget } from "./run.ts";
import type { Check, Keyword, Run, Schema, Seen } from "./schema.ts";

/** The keywords that apply schemas to the items of a list. */
export const LISTS: { readonly [keyword: string]: Keyword } = {
  prefixItems: (schemas: readonly Schema[], { make }) => {
    const checks = schemas.map(make);
    return overItems((index) => checks[index]);
  },
  items: (schema: Schema, { schema: { prefixItems }, make }) => {
    const count = Array.isArray(prefixItems) ? prefixItems.length : 0;
    if (schema === false && count > 0) return assertAtMost(count);
    const check = make(schema);
    return overItems((index) => (index < count ? undefined : check));
  },
  contains: (schema: Schema, { schema: { minContains, maxContains }, make }) => {
    const check = make(schema);
    const least = typeof minContains === "number" ? minContains : 1;
    const most = typeof maxContains === "number" ? maxContains : Number.POSITIVE_INFINITY;
    const limit = maxContains === undefined ? "" : ` and no more than ${most}`;
    return (value, run, seen) => {
      if (!Array.isArray(value)) return true;
      const before = run.failures?.length ?? 0;
      const count = countMatches(check, value, run, seen);
      if (count >= least && count <= most) return forget(run, before);
      return fail(run, "contains", `must contain at least ${least}${limit} valid item(s)`);
    };
  },
};

/** Makes the check of `unevaluatedItems`, which needs to know what all others have seen. */
export const unevaluatedItems: Keyword = (schema: Schema, { make }) => {
  if (schema === false) return assertSeen;
  const check = make(schema);
  return overItems((index, seen) => (seen?.has(index) ? undefined : check));
};

const assertSeen: Check = (value, run, seen) => {
  if (!Array.isArray(value) || seen === undefined || seen.size >= value.length) return true;
  return fail(run, "unevaluatedItems", `must NOT have more than ${seen.size} items`);
};

function assertAtMost(count: number): Check {
  return (value, run) =>
    !Array.isArray(value) ||
    value.length <= count ||
    fail(run, "items", `must NOT have more than ${count} items`);
}

/** Applies to each item the check that there is for its index. */
function overItems(checkOf: (index: number, seen: Seen | undefined) => Check | undefined): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return true;
    let valid = true;
    for (let index = 0; index < value.length; index++) {
      const check = checkOf(index, seen);
      if (check === undefined) continue;
      seen?.add(index);
      if (below(check, value[index], run, index)) continue;
      if (run.failures === undefined) return false;
      valid = false;
    }
    return valid;
  };
}

function countMatches(check: Check, items: readonly unknown[], run: Run, seen: Seen | undefined): number {
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (!below(check, item, run, index)) continue;
    seen?.add(index);
    count++;
  }
  return count;
}
