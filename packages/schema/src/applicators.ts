import { all, once } from "./run.ts";
import type { Check, KeywordTable, Schema } from "./schema.ts";

/** The keywords that apply schemas, all of them, to the value itself. */
export const APPLICATORS: KeywordTable = {
  $ref: (ref: unknown, { follow }) => {
    let check: Check | undefined;
    return (value, run, seen) => {
      check ??= follow(ref);
      return once(check, value, run, seen);
    };
  },
  allOf: (schemas: readonly Schema[], { make }) => all(schemas.map(make)),
};
