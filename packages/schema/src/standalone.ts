import type { JsonSchema } from "./json-schema.ts";
import type { Schema } from "./schema.ts";

/** A named schema, as generated code has it. */
export interface Definition {
  readonly name: string;
  /** What can make a value invalid: what `validator` reads. */
  readonly schema: Schema;
  /** What the schema says besides, each word in its place; and each `$ref` once more, as `#/$defs/` with a name. */
  readonly words?: { readonly [keyword: string]: unknown };
  /** The schemas that it refers to directly. A function, because modules that refer to each other are not there yet while they load. */
  readonly refs?: () => readonly Definition[];
}

/**
 * A schema as a plain JSON Schema that needs no other: its `$defs` has all that it refers to, directly or through others. They are
 * collected when `$defs` is first asked for.
 */
export function standalone(definition: Definition): JsonSchema {
  const document = { $schema: "https://json-schema.org/draft/2020-12/schema", ...toObject(definition) };
  if (!definition.refs) return document;
  let collected: JsonSchema["$defs"];
  return {
    ...document,
    get $defs() {
      collected ??= collect(definition);
      return collected;
    },
  };
}

function collect(definition: Definition): { readonly [name: string]: JsonSchema } {
  const found = new Map<string, JsonSchema>();
  const open = [definition];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const ref of next.refs?.() ?? []) {
      if (found.has(ref.name)) continue;
      found.set(ref.name, toObject(ref));
      open.push(ref);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toObject({ schema, words }: Definition): JsonSchema {
  if (typeof schema === "boolean") return schema ? {} : { not: {} };
  return withWords(schema, words) as JsonSchema;
}

/** A part of a schema with its words. Where it leads to another schema, or names a format, there is a function or an object in it. */
function withWords(part: unknown, words: unknown): unknown {
  if (typeof part === "function") return words;
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((item, index) => withWords(item, memberOf(words, index)));
  if (isFormat(part)) return part.name;
  const others = Object.entries(Object(words)).filter(([key]) => !Object.hasOwn(part, key));
  const own = Object.entries(part).map(([key, value]) => [key, withWords(value, memberOf(words, key))]);
  return Object.fromEntries([...others, ...own]);
}

/** JSON has no `test` that is a function or an expression. */
function isFormat(part: object): part is { readonly name: string } {
  return "test" in part && (typeof part.test === "function" || part.test instanceof RegExp);
}

function memberOf(words: unknown, key: string | number): unknown {
  return Object.hasOwn(Object(words), key) ? (words as { readonly [key: string]: unknown })[key] : undefined;
}
