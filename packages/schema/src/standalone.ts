import type { JsonSchema } from "./json-schema.ts";

/** A schema, and those that it refers to directly, as `#/$defs/` with their names. */
export interface Definition {
  readonly name: string;
  readonly schema: JsonSchema;
  /** A function, because modules that refer to each other are not there yet while they load. */
  readonly refs?: () => readonly Definition[];
}

/**
 * A schema as a plain JSON Schema that needs no other: its `$defs` has all that it refers to, directly or through others. They are
 * collected when `$defs` is first asked for.
 */
export function standalone(definition: Definition): JsonSchema {
  const document = { $schema: "https://json-schema.org/draft/2020-12/schema", ...definition.schema };
  if (!definition.refs) return document;
  let collected: { readonly [name: string]: JsonSchema } | undefined;
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
      found.set(ref.name, ref.schema);
      open.push(ref);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
