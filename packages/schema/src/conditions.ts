import { accept, apart, branch, fail } from "./run.ts";
import type { KeywordTable, Schema } from "./schema.ts";

/** The keywords that apply a schema only to know whether it holds. */
export const conditions: KeywordTable = {
  not: (schema: Schema, { make }) => {
    const check = make(schema);
    return (value, run) =>
      !apart(run, undefined, () => check(value, run)) || fail(run, "not", "must NOT be valid");
  },
  if: (schema: Schema, { schema: { then, else: otherwise }, make }) => {
    const check = make(schema);
    const whenValid = then === undefined ? accept : make(then as Schema);
    const whenNot = otherwise === undefined ? accept : make(otherwise as Schema);
    return (value, run, seen) => {
      const holds = apart(run, undefined, () => branch(check, value, run, seen));
      if ((holds ? whenValid : whenNot)(value, run, seen)) return true;
      return fail(run, "if", `must match "${holds ? "then" : "else"}" schema`);
    };
  },
};
