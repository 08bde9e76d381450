import {
  allKeywords,
  checker,
  type Format,
  formats,
  judgeOf,
  type Schema,
  type Vocabulary,
} from "@specmint/schema";
import type { RegExpOf } from "./bounded-reg-exp.ts";
import { isSoundSchema, schemasWithin } from "./is-sound-schema.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { formatPointer, lookUp, parseLocalRef } from "./json-pointer.ts";

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

/** What a value has against a schema; nothing if it fits. */
export interface SchemaValidator {
  (value: Json): readonly Misfit[];
  /** Tells only whether there is anything, in less time. */
  readonly accepts: (value: Json) => boolean;
}

/** A validator for the schema at a place of the document, or for one that is in it; undefined if that is not valid. */
export type CompiledSchemas = (
  schema: readonly string[] | JsonObject | boolean,
) => SchemaValidator | undefined;

/** A `$ref` leads to a schema that is not valid, or nowhere. */
class InvalidTargetError extends Error {
  override name = "InvalidTargetError";
}

/**
 * Validators for the schemas of a canonical document, each compiled when it is first asked for.
 * A value fits a schema that refers to one that is not valid: the spec has to be corrected there first.
 */
export function compileSchemas(document: JsonObject, regExp: RegExpOf): CompiledSchemas {
  const sound = new WeakSet<object>();
  const vocabulary: Vocabulary = {
    keywords: () => allKeywords,
    target: (ref) => targetOf(document, String(ref), sound),
    format: (name) => FORMATS.get(String(name)),
    regExp,
    compiled: new Map(),
  };
  const made = new WeakMap<object, SchemaValidator>();
  return (at) => {
    const schema = isTokens(at) ? lookUp(document, at) : at;
    const known = isJsonObject(schema) ? made.get(schema) : undefined;
    if (known) return known;
    if (!isSound(schema, sound)) return undefined;
    const check = checker(schema, vocabulary);
    const judge = judgeOf(schema, vocabulary);
    const validator = Object.assign((value: Json) => misfits(check, value), {
      accepts: (value: Json) => orElse(true, () => judge(value)),
    });
    if (isJsonObject(schema)) made.set(schema, validator);
    return validator;
  };
}

function isTokens(at: readonly string[] | JsonObject | boolean): at is readonly string[] {
  return Array.isArray(at);
}

/** True if the value fits the schema, or the one at a place of the document. */
export function fits(schemas: CompiledSchemas, schema: Parameters<CompiledSchemas>[0], value: Json): boolean {
  return schemas(schema)?.accepts(value) ?? false;
}

/** The formats by name, without that of bytes: what a spec shows of them is no `Blob`. */
const FORMATS: ReadonlyMap<string, Format> = new Map([...formats].filter(([name]) => name !== "binary"));

/** What is expected is not in their messages. */
const LISTING = /^(enum|const)$/;

function misfits(check: ReturnType<typeof checker>, value: Json): readonly Misfit[] {
  return orElse([], () =>
    (check(value) ?? []).map(({ path, keyword, message, expected }) => ({
      instancePath: formatPointer(path.map(String)),
      keyword,
      message,
      ...(LISTING.test(keyword) && { expected: expected as Json }),
    })),
  );
}

/** Of a schema that refers to one that is not valid nothing is known. */
function orElse<T>(unknown: T, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof InvalidTargetError) return unknown;
    throw error;
  }
}

function targetOf(document: JsonObject, ref: string, sound: WeakSet<object>): Schema {
  const tokens = parseLocalRef(ref);
  const schema = tokens && lookUp(document, tokens);
  if (!isSound(schema, sound)) throw new InvalidTargetError(ref);
  return schema;
}

/** True if there can be a validator for the schema. `sound` gets the schemas for which there can. */
function isSound(
  schema: Json | undefined,
  sound: WeakSet<object>,
): schema is boolean | (JsonObject & Schema) {
  if (typeof schema === "boolean") return true;
  if (!isJsonObject(schema)) return false;
  // A set also iterates over what is added meanwhile.
  const open = new Set<JsonObject>([schema]);
  for (const node of open) {
    if (sound.has(node)) continue;
    if (!isSoundSchema(node)) return false;
    for (const within of schemasWithin(node)) if (isJsonObject(within)) open.add(within);
  }
  for (const node of open) sound.add(node);
  return true;
}
