import { CORE, checker } from "./checker.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Failure, Format, KeywordTable, Schema, Vocabulary } from "./schema.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";

/** A schema's validator. It is also a Standard Schema: pass it to whatever takes one. */
export interface Validator<T> extends StandardSchemaV1<T> {
  (value: unknown): ValidationResult<T>;
  readonly "~standard": {
    readonly validate: (value: unknown) => ValidationResult<T>;
  } & StandardSchemaV1.Props<T>;
}

/** The value itself if it is valid, else what is wrong with it: the first 100 issues. */
export type ValidationResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly ValidationIssue[] };

/** One thing that is wrong with a value. */
export interface ValidationIssue {
  /** What the schema asks for: "must be string". */
  readonly message: string;
  /** Keys and indices that lead to the place, outermost first. */
  readonly path: readonly (string | number)[];
  /** The place as JSON pointer (RFC 6901); "" is the value itself. */
  readonly pointer: string;
  /** The keyword of JSON Schema that is not fulfilled: "type". */
  readonly keyword: string;
}

/**
 * Makes the validator of a schema in which each `$ref` is a function that gives the schema it means, and each `format` a `Format`. A schema
 * that has keywords which only some schemas have lists their tables under `$vocabulary`, for itself and the schemas within it.
 */
export function validator<T>(schema: Schema): Validator<T> {
  return toValidator(schema, generatedVocabulary);
}

/** What the words of a schema mean that stands in generated code. */
export const generatedVocabulary: Vocabulary = {
  keywords: ({ $vocabulary }, around) =>
    $vocabulary === undefined ? around : [...CORE, ...($vocabulary as readonly KeywordTable[])],
  target: (ref) => (ref as () => Schema)(),
  format: (format) => format as Format,
  compiled: /* @__PURE__ */ new Map(),
};

/** Makes the validator of a schema with words of one's own. */
export function toValidator<T>(schema: Schema, vocabulary: Vocabulary): Validator<T> {
  const check = checker(schema, vocabulary);
  const validate = (value: unknown): ValidationResult<T> => {
    const failures = check(value);
    return failures === undefined ? { value: value as T } : { issues: failures.map(toIssue) };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "specmint", validate } } as const);
}

function toIssue({ message, path, keyword }: Failure): ValidationIssue {
  return { message, path, pointer: pointerOf(path), keyword };
}
