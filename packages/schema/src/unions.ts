import { apart, branch, fail, pathTo, tell } from "./run.ts";
import type { Failure, Keyword, KeywordTable, Run, Schema } from "./schema.ts";
import { has, isObject, type JsonObject } from "./values.ts";

/** The keywords that apply schemas of which some have to hold. A `discriminator` beside them says which one is meant. */
export const unions: KeywordTable = {
  anyOf: /* @__PURE__ */ union("anyOf", "a schema", false),
  oneOf: /* @__PURE__ */ union("oneOf", "exactly one schema", true),
};

/** Makes a keyword of which one schema has to hold, and no other if it is exact. */
function union(keyword: string, words: string, isExact: boolean): Keyword {
  return (schemas: readonly Schema[], { schema: { discriminator }, make }) => {
    const checks = schemas.map(make);
    const { propertyName: tag } = (discriminator ?? {}) as { readonly propertyName?: string };
    return (value, run, seen) => {
      const found: Set<Failure>[] = [];
      let count = 0;
      for (const check of checks) {
        const failures = run.failures && new Set<Failure>();
        const valid = apart(run, failures, () => branch(check, value, run, seen));
        if (!valid && failures) found.push(failures);
        if (valid) count++;
        // What others have evaluated counts as well.
        if (isExact ? count > 1 : valid && !seen) break;
      }
      if (count === 1 || (count > 1 && !isExact)) return true;
      if (count === 0 && tag !== undefined && isObject(value)) return failTagged(value, run, tag, found);
      for (const failures of found) tell(run, failures);
      return fail(run, keyword, `must match ${words} in ${keyword}`);
    };
  };
}

/** Tells what the schemas that the value's tag names have against it. Of the others nothing is told. */
function failTagged(value: JsonObject, run: Run, tag: string, found: readonly Set<Failure>[]): false {
  const { length } = pathTo(run.place);
  const isOfTag = ({ path }: Failure): boolean => path.length === length + 1 && path[length] === tag;
  const named = has(value, tag) ? found.filter((failures) => ![...failures].some(isOfTag)) : [];
  for (const failures of named) tell(run, failures);
  return named.length > 0 ? false : fail(run, "discriminator", "must name one of the schemas", tag);
}
