import { APPLICATORS } from "./applicators.ts";
import { ASSERTIONS } from "./assertions.ts";
import { ITEMS } from "./items.ts";
import { OBJECTS } from "./objects.ts";
import { accept, addTo, all, assertDepth, fail, isAccepted, several, start } from "./run.ts";
import type { Check, Failure, Keywords, KeywordTable, Schema, Seen, Site, Vocabulary } from "./schema.ts";

/**
 * Makes a function that gives the failures of a value, the first 100 of them, or undefined if it is valid. The schema is compiled when
 * that is called first. A value is invalid also if it is too deep to tell. A `$ref` back to a schema that is being applied to the same
 * value asks for nothing.
 */
export function checker(
  schema: Schema,
  vocabulary: Vocabulary,
): (value: unknown) => readonly Failure[] | undefined {
  return (value) => {
    try {
      return start(compile(schema, vocabulary, 0), value);
    } catch (error) {
      // The engine's own, where its stack is small, is one too.
      if (!(error instanceof RangeError)) throw error;
      return [{ message: "must NOT be nested too deeply", path: [], keyword: "depth" }];
    }
  };
}

/** Makes a function that tells whether a value is valid, in less time than it takes to tell what is wrong with one that is not. */
export function judgeOf(schema: Schema, vocabulary: Vocabulary): (value: unknown) => boolean {
  return (value) => {
    try {
      return isAccepted(compile(schema, vocabulary, 0), value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return false;
    }
  };
}

/** The keywords that most schemas have. */
export const CORE: readonly KeywordTable[] = [ASSERTIONS, APPLICATORS, ITEMS, OBJECTS];

function compile(
  schema: Schema,
  vocabulary: Vocabulary,
  depth: number,
  around: readonly KeywordTable[] = CORE,
): Check {
  if (typeof schema === "boolean") return schema ? accept : refuse;
  const known = vocabulary.compiled.get(schema);
  if (known !== undefined) return known;
  assertDepth(depth);
  const keywords = vocabulary.keywords(schema, around);
  const check = compileKeywords(schema, keywords, {
    schema,
    vocabulary,
    make: (subschema) => compile(subschema, vocabulary, depth + 1, keywords),
    follow: (ref) => compile(vocabulary.target(ref), vocabulary, 0),
  });
  vocabulary.compiled.set(schema, check);
  return check;
}

const refuse: Check = (_, run) => fail(run, "false schema", "boolean schema is false");

/** Keywords that apply schemas to what others beside them are applied to as well. */
const SEVERAL = /.Of$|^(not$|if$|dep|contains|patternP)/;

function compileKeywords(schema: Keywords, tables: readonly KeywordTable[], site: Site): Check {
  const checks: Check[] = [];
  for (const table of tables) {
    for (const keyword in table) {
      if (Object.hasOwn(schema, keyword))
        checks.push(table[keyword]?.(schema[keyword] as never, site) ?? accept);
    }
  }
  const names = Object.keys(schema);
  const check = names.some((name) => name.startsWith("unevaluated")) ? apart(all(checks)) : all(checks);
  const isSeveral =
    names.some((name) => SEVERAL.test(name)) || (names.length > 1 && Object.hasOwn(schema, "$ref"));
  return isSeveral ? several(check) : check;
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
