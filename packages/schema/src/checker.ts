import { APPLICATORS } from "./applicators.ts";
import { ASSERTIONS } from "./assertions.ts";
import { LISTS, unevaluatedItems } from "./lists.ts";
import { OBJECTS, unevaluatedProperties } from "./objects.ts";
import { accept, addTo, all, assertDepth, fail, start } from "./run.ts";
import type { Check, Failure, Keyword, Keywords, Schema, Seen, Site, Vocabulary } from "./schema.ts";

/**
 * Makes a function that gives all failures of a value, or undefined if it is valid. The schema is compiled when that is called first.
 * A value is invalid also if it is too deep to tell. A `$ref` back to a schema that is being applied to the same value asks for
 * nothing.
 */
export function checker(
  schema: Schema,
  vocabulary: Vocabulary,
): (value: unknown) => readonly Failure[] | undefined {
  return (value) => {
    try {
      const check = compile(schema, vocabulary, 0);
      if (start(check, value)) return undefined;
      const failures: Failure[] = [];
      start(check, value, failures);
      return failures;
    } catch (error) {
      // The engine's own, where its stack is small, is one too.
      if (!(error instanceof RangeError)) throw error;
      return [{ message: "must NOT be nested too deeply", path: [], keyword: "depth" }];
    }
  };
}

/** The order in which failures are told. What looks at others comes last. */
const KEYWORDS: readonly { readonly [keyword: string]: Keyword }[] = [
  ASSERTIONS,
  APPLICATORS,
  LISTS,
  OBJECTS,
  { unevaluatedItems, unevaluatedProperties },
];

function compile(schema: Schema, vocabulary: Vocabulary, depth: number): Check {
  if (typeof schema === "boolean") return schema ? accept : refuse;
  const known = vocabulary.compiled.get(schema);
  if (known !== undefined) return known;
  assertDepth(depth);
  const site: Site = {
    schema,
    vocabulary,
    make: (subschema) => compile(subschema, vocabulary, depth + 1),
    follow: (ref) => compile(vocabulary.target(ref), vocabulary, 0),
  };
  const check = compileKeywords(schema, site);
  vocabulary.compiled.set(schema, check);
  return check;
}

const refuse: Check = (_, run) => fail(run, "false schema", "boolean schema is false");

function compileKeywords(schema: Keywords, site: Site): Check {
  const checks: Check[] = [];
  for (const keywords of KEYWORDS) {
    for (const keyword in keywords) {
      if (Object.hasOwn(schema, keyword))
        checks.push(keywords[keyword]?.(schema[keyword] as never, site) ?? accept);
    }
  }
  const isAsking =
    Object.hasOwn(schema, "unevaluatedItems") || Object.hasOwn(schema, "unevaluatedProperties");
  return isAsking ? apart(all(checks)) : all(checks);
}

/** To `unevaluatedProperties` and `unevaluatedItems` counts what their own schema has seen, not what others have. */
function apart(check: Check): Check {
  return (value, run, seen) => {
    const own: Seen = new Set();
    const valid = check(value, run, own);
    if (seen !== undefined) addTo(seen, own);
    return valid;
  };
}
