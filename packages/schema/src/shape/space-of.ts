import { checker } from "../checker.ts";
import { plainVocabulary, UnresolvedRefError } from "../plain-validator.ts";
import type { Schema, Vocabulary } from "../schema.ts";
import { regExp } from "../values.ts";
import type { Space } from "./shape.ts";

/** The schemas of a document, whose references are JSON pointers into it. `test` makes what tests a pattern. */
export function spaceOf(document: Schema, test: Space["regExp"] = regExp): Space {
  const vocabulary: Vocabulary = { ...plainVocabulary(document), regExp: test };
  return {
    target: (ref) => found(() => vocabulary.target(ref)),
    judge: (schema, value) => checker(schema, vocabulary)(value) === undefined,
    regExp: test,
  };
}

function found(target: () => Schema): Schema | undefined {
  try {
    return target();
  } catch (error) {
    if (error instanceof UnresolvedRefError) return undefined;
    throw error;
  }
}
