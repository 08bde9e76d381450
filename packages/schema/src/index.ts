// What people import; generated code has an entry of its own.
export { allKeywords } from "./all-keywords.ts";
export { checker, judgeOf } from "./checker.ts";
export { formats } from "./formats/by-name.ts";
export type { JsonSchema } from "./json-schema.ts";
export { UnresolvedRefError, validate, validator } from "./plain-validator.ts";
export type {
  Check,
  Failure,
  Format,
  Keyword,
  Keywords,
  KeywordTable,
  Outcome,
  Place,
  Run,
  Schema,
  Seen,
  Site,
  Vocabulary,
} from "./schema.ts";
export { type Definition, standalone } from "./standalone.ts";
export type { StandardSchemaV1 } from "./standard-schema.ts";
export type { ValidationIssue, ValidationResult, Validator } from "./validator.ts";
export { regExp } from "./values.ts";
