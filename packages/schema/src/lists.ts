import { overItems } from "./items.ts";
import { accept, apart, below, fail, tell } from "./run.ts";
import type { Check, Failure, KeywordTable, Run, Schema, Seen } from "./schema.ts";
import { duplicates } from "./values.ts";

/** The keywords that look at some items of a list, or compare them. */
export const lists: KeywordTable = {
  prefixItems: (schemas: readonly Schema[], { make }) => {
    const checks = schemas.map(make);
    return overItems((index) => checks[index]);
  },
  contains: (schema: Schema, { schema: { minContains = 1, maxContains: most }, make }) => {
    const check = make(schema);
    const limit = most === undefined ? "" : ` and no more than ${most}`;
    return (value, run, seen) => {
      if (!Array.isArray(value)) return true;
      const found = run.failures && new Set<Failure>();
      const count = apart(run, found, () => countMatches(check, value, run, seen));
      if (count >= Number(minContains) && count <= Number(most ?? count)) return true;
      tell(run, found);
      return fail(run, "contains", `must contain at least ${minContains}${limit} valid item(s)`);
    };
  },
  uniqueItems: (isAsked: boolean) => (isAsked ? checkUnique : accept),
};

function countMatches(check: Check, items: readonly unknown[], run: Run, seen: Seen | undefined): number {
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (!below(check, item, run, index)) continue;
    seen?.add(index);
    count++;
  }
  return count;
}

const checkUnique: Check = (value, run) => {
  const found = Array.isArray(value) ? duplicates(value) : undefined;
  if (found === undefined) return true;
  const message = `must NOT have duplicate items (items ## ${found.join(" and ")} are identical)`;
  return fail(run, "uniqueItems", message);
};
