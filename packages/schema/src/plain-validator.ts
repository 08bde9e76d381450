import { allKeywords } from "./all-keywords.ts";
import { formats } from "./formats/by-name.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Schema, Vocabulary } from "./schema.ts";
import { toValidator, type ValidationResult, type Validator } from "./validator.ts";

/** A `$ref` that leads to no schema of its document. */
export class UnresolvedRefError extends Error {
  constructor(ref: string) {
    super(`$ref ${JSON.stringify(ref)} leads to no schema of its document.`);
    this.name = "UnresolvedRefError";
  }
}

/**
 * Makes the validator of a plain JSON Schema (draft 2020-12). A `$ref` is a JSON pointer into the schema (`#/$defs/Name`); names within it
 * (`$id`, `$anchor`, `$dynamicRef`) mean nothing. Formats are asserted; those that are not known say nothing. The schema is compiled when
 * the first value is validated, and must not change from then on.
 *
 * @throws UnresolvedRefError when a value is validated that a `$ref` to nothing applies to.
 */
export function validator<T = unknown>(schema: JsonSchema | boolean): Validator<T> {
  return toValidator(schema, plainVocabulary(schema));
}

/** What the words of a plain JSON Schema mean. */
export function plainVocabulary(document: Schema): Vocabulary {
  return {
    keywords: () => allKeywords,
    target: (ref) => resolve(document, String(ref)),
    format: (format) => formats.get(String(format)),
    compiled: new Map(),
  };
}

/** Validates one value against a plain JSON Schema. For more than one, make its `validator`. */
export function validate<T = unknown>(schema: JsonSchema | boolean, value: unknown): ValidationResult<T> {
  return validator<T>(schema)(value);
}

/** RFC 6901, section 6. */
function resolve(document: Schema, ref: string): Schema {
  const [before, ...tokens] = ref.split("/");
  let found: unknown = before === "#" ? document : undefined;
  for (const token of tokens) found = memberOf(found, decode(token));
  if (typeof found === "boolean" || (typeof found === "object" && found !== null)) return found as Schema;
  throw new UnresolvedRefError(ref);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as { readonly [name: string]: unknown })[name]
    : undefined;
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return token;
  }
}
