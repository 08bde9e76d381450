import { accept, addTo, all, branch, fail, forget, quietly } from "./run.ts";
import type { Check, Keyword, Schema, Seen } from "./schema.ts";

/** The keywords that apply schemas to the value itself. */
export const APPLICATORS: { readonly [keyword: string]: Keyword } = {
  $ref: (ref: unknown, { follow }) => {
    let check: Check | undefined;
    return (value, run, seen) => {
      check ??= follow(ref);
      const { open, start } = run;
      // It is being applied to this value already: once more would say nothing new, and never end.
      if (open.indexOf(check, start) >= 0) return true;
      open.push(check);
      const valid = check(value, run, seen);
      open.pop();
      return valid;
    };
  },
  not: (schema: Schema, { make }) => {
    const check = make(schema);
    return (value, run) => !quietly(check, value, run) || fail(run, "not", "must NOT be valid");
  },
  anyOf: (schemas: readonly Schema[], { make }) => {
    const checks = schemas.map(make);
    return (value, run, seen) => {
      const before = run.failures?.length ?? 0;
      let valid = false;
      for (const check of checks) {
        if (!branch(check, value, run, seen)) continue;
        valid = true;
        if (seen === undefined) break;
      }
      return valid ? forget(run, before) : fail(run, "anyOf", "must match a schema in anyOf");
    };
  },
  oneOf: (schemas: readonly Schema[], { make }) => {
    const checks = schemas.map(make);
    return (value, run, seen) => {
      const before = run.failures?.length ?? 0;
      let count = 0;
      for (const check of checks) if (branch(check, value, run, seen) && ++count > 1) break;
      if (count === 1) return forget(run, before);
      return fail(run, "oneOf", "must match exactly one schema in oneOf");
    };
  },
  allOf: (schemas: readonly Schema[], { make }) => all(schemas.map(make)),
  if: (schema: Schema, { schema: { then, else: otherwise }, make }) => {
    const check = make(schema);
    const whenValid = then === undefined ? accept : make(then as Schema);
    const whenNot = otherwise === undefined ? accept : make(otherwise as Schema);
    return (value, run, seen) => {
      const own: Seen | undefined = seen && new Set();
      const holds = quietly(check, value, run, own);
      if (holds && seen && own) addTo(seen, own);
      if ((holds ? whenValid : whenNot)(value, run, seen)) return true;
      return fail(run, "if", `must match "${holds ? "then" : "else"}" schema`);
    };
  },
};
