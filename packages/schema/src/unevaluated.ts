import { overItems } from "./items.ts";
import { overProperties, unexpected } from "./objects.ts";
import { fail } from "./run.ts";
import type { Check, KeywordTable, Schema } from "./schema.ts";

/** The keywords that need to know what all others have seen: they come last. */
export const unevaluated: KeywordTable = {
  unevaluatedItems: (schema: Schema, { make }) => {
    if (schema === false) return assertSeen;
    const check = make(schema);
    return overItems((index, seen) => (seen?.has(index) ? undefined : check));
  },
  unevaluatedProperties: (schema: Schema, { make }) =>
    overProperties(
      schema === false ? unexpected("unevaluated") : make(schema),
      (name, seen) => !seen?.has(name),
    ),
};

const assertSeen: Check = (value, run, seen) => {
  if (!Array.isArray(value) || seen === undefined || seen.size >= value.length) return true;
  return fail(run, "unevaluatedItems", `must NOT have more than ${seen.size} items`);
};
