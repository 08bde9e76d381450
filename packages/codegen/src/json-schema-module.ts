/** What the modules of schemas share: their types, and how a schema becomes a document of its own. */
export const jsonSchemaModule: string = `/** A JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema | boolean };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly allOf?: readonly (JsonSchema | boolean)[];
  readonly anyOf?: readonly (JsonSchema | boolean)[];
  readonly oneOf?: readonly (JsonSchema | boolean)[];
  /** Any other keyword. */
  readonly [keyword: string]: unknown;
}

/** A schema, and those that it refers to directly. */
export interface Definition {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly refs?: () => readonly Definition[];
}

/** The schema as a document: with all that it refers to, directly or through others. */
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
`;
