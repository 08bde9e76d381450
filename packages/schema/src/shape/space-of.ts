import { judgeOf } from "../checker.ts";
import { plainVocabulary, UnresolvedRefError } from "../plain-validator.ts";
import type { Schema, Vocabulary } from "../schema.ts";
import { regExp } from "../values.ts";
import type { Space } from "./shape.ts";

/** The schemas of a document, whose references are JSON pointers into it. `test` makes what tests a pattern. */
export function spaceOf(document: Schema, test: Space["regExp"] = regExp): Space {
  const vocabulary: Vocabulary = { ...plainVocabulary(document), regExp: test };
  const targets = new Map<unknown, Schema | undefined>();
  return {
    target: (ref) => {
      if (!targets.has(ref))
        targets.set(
          ref,
          found(() => vocabulary.target(ref), UnresolvedRefError),
        );
      return targets.get(ref);
    },
    ends: new Map(),
    below: new Map(),
    kinds: new Map(),
    judge: (schema, value) => judgeOf(schema, vocabulary)(value),
    regExp: (pattern) => found(() => test(pattern), SyntaxError) ?? NO_TEXT,
  };
}

/** What is no pattern at all matches nothing. */
const NO_TEXT = { test: () => false };

function found<T>(find: () => T, Failed: new (message: string) => Error): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof Failed) return undefined;
    throw error;
  }
}
