import { below, every, fail } from "./run.ts";
import type { Check, KeywordTable, Schema, Seen } from "./schema.ts";

/** The keyword that looks at all items of a list. */
export const ITEMS: KeywordTable = {
  items: (schema: Schema, { schema: { prefixItems }, make }) => {
    const count = Array.isArray(prefixItems) ? prefixItems.length : 0;
    if (schema === false && count > 0) return assertAtMost(count);
    const check = make(schema);
    return overItems((index) => (index < count ? undefined : check));
  },
};

function assertAtMost(count: number): Check {
  return (value, run) =>
    !Array.isArray(value) ||
    value.length <= count ||
    fail(run, "items", `must NOT have more than ${count} items`);
}

/** Applies to each item the check that there is for its index. */
export function overItems(checkOf: (index: number, seen: Seen | undefined) => Check | undefined): Check {
  return (value, run, seen) =>
    !Array.isArray(value) ||
    every(run, value, (item, index) => {
      const check = checkOf(index, seen);
      if (check === undefined) return true;
      seen?.add(index);
      return below(check, item, run, index);
    });
}
