// What generated code imports. What stands here stays, in name and in meaning, as long as the number in its name does.
export { conditions } from "./conditions.ts";
export * from "./formats/formats.ts";
export type { JsonSchema } from "./json-schema.ts";
export { lists } from "./lists.ts";
export { names } from "./names.ts";
export type { Format, Keywords, KeywordTable, Schema } from "./schema.ts";
export { type Definition, standalone } from "./standalone.ts";
export type { StandardSchemaV1 } from "./standard-schema.ts";
export { unevaluated } from "./unevaluated.ts";
export { unions } from "./unions.ts";
export { type ValidationIssue, type ValidationResult, type Validator, validator } from "./validator.ts";
