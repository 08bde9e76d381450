import type { JsonObject, Model, NamedSchema } from "@specmint/spec";
import { docComment, propertyName } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { printValue } from "./print-value.ts";
import { reachable } from "./reachable.ts";
import { mapSubschemas, type Schema } from "./subschemas.ts";

/**
 * The named schemas as JSON Schema 2020-12, each a document of its own: its `$defs` holds what it refers to. The definitions are
 * shared constants, so that nothing stands there twice, and what a program does not use is left out of its bundle.
 */
export function emitSchemas(model: Model): GeneratedFile[] {
  const byName = new Map(model.schemas.map((schema) => [schema.name, schema]));
  const definitions = model.schemas.map(emitDefinition);
  const documents = model.schemas.map((schema) => emitDocument(schema, reachable(byName, [schema.name])));
  const preamble = documents.length === 0 ? [TYPE] : [TYPE, STANDALONE];
  return [
    {
      path: "schemas.ts",
      text: [`${header(model.file)}\n`, ...preamble, ...definitions, ...documents].join("\n"),
    },
  ];
}

const TYPE = `/** A JSON Schema, draft 2020-12. */
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
`;

const STANDALONE = `function standalone(schema: JsonSchema, $defs?: { readonly [name: string]: JsonSchema }): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, ...($defs && { $defs }) };
}
`;

// No name ends in both `Definition` and `Schema`, so that the two kinds of constants never meet, whatever the schemas are called.
function emitDefinition({ name, schema }: NamedSchema): string {
  return `const ${name}Definition: JsonSchema = ${printValue(asObject(settled(schema)))};
`;
}

function emitDocument({ name, description, deprecated }: NamedSchema, refs: readonly string[]): string {
  const words = docComment(
    [`JSON Schema of \`${name}\`.`, "", description],
    "",
    deprecated ? ["@deprecated"] : [],
  );
  const definitions = refs.length === 0 ? "" : `, {\n${refs.map(emitReference).join("")}}`;
  return `${words}export const ${name}Schema: JsonSchema = /* @__PURE__ */ standalone(${name}Definition${definitions});
`;
}

function emitReference(name: string): string {
  return `  ${propertyName(name)}: ${name}Definition,\n`;
}

/** Names and places that a `$ref` could mean before the model settled them. Left in, an `$id` would change what `#` refers to. */
const SETTLED: ReadonlySet<string> = new Set(
  "$schema $id $anchor $dynamicAnchor $vocabulary $defs definitions".split(" "),
);

function settled(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !SETTLED.has(keyword));
  return mapSubschemas(Object.fromEntries(kept), settled);
}

function asObject(schema: Schema): JsonObject {
  if (typeof schema !== "boolean") return schema;
  return schema ? {} : { not: {} };
}
