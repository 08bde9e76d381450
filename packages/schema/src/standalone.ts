import type { JsonSchema } from "./json-schema.ts";
import type { Format, Schema } from "./schema.ts";

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
  return withWords(schema, words);
}

/** Keywords whose values are no schemas, in which anything may look like one. */
const plain = /^(const|dependentRequired|enum|required|type)$/;

/** Keywords with a schema for each of some names. */
const byName = /^(dependencies|dependentSchemas|patternProperties|properties)$/;

/** What stands for the validator alone. */
const added = /^(\$vocabulary|discriminator)$/;

/** A schema with its words. Where a reference is a function, the words have it as a text. */
function withWords(schema: object, words: unknown): JsonSchema {
  const asserted = Object.entries(schema).filter(([, value]) => typeof value !== "function");
  const names = new Set(asserted.map(([key]) => key));
  const others = Object.entries(Object(words)).filter(([key]) => !names.has(key));
  const own = asserted
    .filter(([key]) => !added.test(key))
    .map(([key, value]) => [key, plain.test(key) ? value : below(key, value, memberOf(words, key))]);
  return Object.fromEntries([...others, ...own]);
}

function below(keyword: string, value: unknown, words: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => below("", item, memberOf(words, index)));
  if (typeof value !== "object" || value === null) return value;
  if (keyword === "format") return (value as Format).name;
  if (!byName.test(keyword)) return withWords(value, words);
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, below("", schema, memberOf(words, name))]),
  );
}

function memberOf(words: unknown, key: string | number): unknown {
  return Object.hasOwn(Object(words), key) ? (words as { readonly [key: string]: unknown })[key] : undefined;
}
