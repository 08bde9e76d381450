import { allKeywords, checker, type Format, formats, type Schema, type Vocabulary } from "@specmint/schema";
import { guardedPattern } from "./guarded-pattern.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { formatPointer, lookUp, parseLocalRef } from "./json-pointer.ts";
import { schemaProblems, schemasWithin } from "./schema-problems.ts";

/** One thing that a value has against a schema. */
export interface Misfit {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  readonly keyword: string;
  /** "must be string" */
  readonly message: string;
  /** What `enum` or `const` lists. */
  readonly expected?: Json;
}

/** What a value has against a schema; nothing if it fits. `onSlow` is told of the patterns that take too long for it. */
export type SchemaValidator = (value: Json, onSlow?: (pattern: string) => void) => readonly Misfit[];

/** A validator for the schema at a place of the document, or for one that is in it, or why there is none. */
export type CompiledSchemas = (
  schema: readonly string[] | JsonObject | boolean,
) => { errors: SchemaValidator } | { reason: string };

/** A `$ref` leads to a schema that is not valid, or nowhere. */
class InvalidTargetError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "InvalidTargetError";
  }
}

/**
 * Validators for the schemas of a canonical document, each compiled when it is first asked for.
 * A value fits a schema that refers to one that is not valid: the spec has to be corrected there first.
 */
export function compileSchemas(document: JsonObject): CompiledSchemas {
  const sound = new WeakSet<object>();
  let tell: ((pattern: string) => void) | undefined;
  const vocabulary: Vocabulary = {
    keywords: () => allKeywords,
    target: (ref) => targetOf(document, String(ref), sound),
    format: (name) => FORMATS.get(String(name)),
    regExp: (pattern) => guardedPattern(pattern, () => tell?.(pattern)),
    compiled: new Map(),
  };
  return (at) => {
    const schema = isTokens(at) ? lookUp(document, at) : at;
    const reason = reasonAgainst(schema, sound);
    if (reason !== undefined) return { reason };
    const check = checker(schema as Schema, vocabulary);
    const errors: SchemaValidator = (value, onSlow) => {
      tell = onSlow;
      return misfits(check, value);
    };
    return { errors };
  };
}

function isTokens(at: readonly string[] | JsonObject | boolean): at is readonly string[] {
  return Array.isArray(at);
}

/** True if the value fits the schema, or the one at a place of the document. */
export function fits(schemas: CompiledSchemas, schema: Parameters<CompiledSchemas>[0], value: Json): boolean {
  const result = schemas(schema);
  return "errors" in result && result.errors(value).length === 0;
}

/** The formats by name, without that of bytes: what a spec shows of them is no `Blob`. */
const FORMATS: ReadonlyMap<string, Format> = new Map([...formats].filter(([name]) => name !== "binary"));

function misfits(check: ReturnType<typeof checker>, value: Json): readonly Misfit[] {
  try {
    const failures = check(value) ?? [];
    return failures.map(({ path, keyword, message, expected }) => ({
      instancePath: formatPointer(path.map(String)),
      keyword,
      message,
      ...(expected !== undefined && { expected: expected as Json }),
    }));
  } catch (error) {
    if (error instanceof InvalidTargetError) return [];
    throw error;
  }
}

function targetOf(document: JsonObject, ref: string, sound: WeakSet<object>): Schema {
  const tokens = parseLocalRef(ref);
  const schema = tokens && lookUp(document, tokens);
  const reason = reasonAgainst(schema, sound);
  if (reason !== undefined) throw new InvalidTargetError(`${ref}: ${reason}`);
  return schema as Schema;
}

/** Why there is no validator for the schema. `sound` gets the schemas that turn out to have one. */
function reasonAgainst(schema: Json | undefined, sound: WeakSet<object>): string | undefined {
  if (typeof schema === "boolean") return undefined;
  if (!isJsonObject(schema)) return "A schema must be an object or a boolean.";
  // A set also iterates over what is added meanwhile.
  const open = new Set<JsonObject>([schema]);
  for (const node of open) {
    if (sound.has(node)) continue;
    const [problem] = schemaProblems(node);
    if (problem !== undefined) return problem.reason;
    for (const within of schemasWithin(node)) if (isJsonObject(within)) open.add(within);
  }
  for (const node of open) sound.add(node);
  return undefined;
}
