import type { CanonicalSchema, JsonObject, Model, NamedSchema } from "@specmint/spec";
import { docComment } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { jsonSchemaModule } from "./json-schema-module.ts";
import { printValue } from "./print-value.ts";

/**
 * The named schemas as JSON Schema 2020-12, a module for each, and `schemas/index.ts` that exports them all. Each schema is a document
 * of its own: its `$defs` holds what it refers to. That is collected when somebody asks for it: modules that refer to each other
 * cannot do it while they load, and written out it would grow with the square of their number.
 */
export function emitSchemas(model: Model): readonly GeneratedFile[] {
  const byName = new Map(model.schemas.map((schema) => [schema.name, schema]));
  return [
    { path: "schemas/index.ts", text: emitIndex(model) },
    { path: "schemas/json-schema.ts", text: `${header(model.file)}\n\n${jsonSchemaModule}` },
    ...model.schemas.map((schema) => ({
      path: `schemas/${moduleName(schema)}.ts`,
      text: emitModule(model, byName, schema),
    })),
  ];
}

function emitIndex({ file, schemas }: Model): string {
  const documents = schemas.map(
    (schema) => `export { ${schema.name}Schema } from "./${moduleName(schema)}.ts";\n`,
  );
  const type = schemas.some(isNamesake) ? "" : `export type { JsonSchema } from "./json-schema.ts";\n`;
  return `${header(file)}\n\n${documents.join("")}${type}`;
}

/** The modules that are always there have names that a schema may have; no kebab-case has a `_`. */
function moduleName({ fileName }: NamedSchema): string {
  return fileName === "index" || fileName === "json-schema" ? `${fileName}_` : fileName;
}

/** True for a schema whose document is called like the type of all documents. */
function isNamesake({ name }: NamedSchema): boolean {
  return name === "Json";
}

// No schema has a `$` in its name, and none of what the modules need ends in one, so that they never meet.
function emitModule({ file }: Model, byName: ReadonlyMap<string, NamedSchema>, schema: NamedSchema): string {
  const { name, description, deprecated } = schema;
  const refs = schema.refs.flatMap((ref) => byName.get(ref) ?? []);
  const words = docComment(
    [`JSON Schema of \`${name}\`.`, description],
    "",
    deprecated ? ["@deprecated"] : [],
  );
  return `${header(file)}

import { standalone as $standalone } from "./json-schema.ts";
import type { Definition as $Definition, JsonSchema as $JsonSchema } from "./json-schema.ts";
${refs
  .filter((ref) => ref !== schema)
  .map(emitImport)
  .join("")}
/** \`${name}\` without what it refers to. */
export const ${name}$: $Definition = {
  name: "${name}",
  schema: ${printValue(asObject(schema.schema), "  ")},
${refs.length === 0 ? "" : `  refs: () => [${refs.map((ref) => `${ref.name}$`).join(", ")}],\n`}};
${isNamesake(schema) ? "\n/** A JSON Schema, draft 2020-12. */\nexport type JsonSchema = $JsonSchema;\n" : ""}
${words}export const ${name}Schema: $JsonSchema = /* @__PURE__ */ $standalone(${name}$);
`;
}

function emitImport(schema: NamedSchema): string {
  return `import { ${schema.name}$ } from "./${moduleName(schema)}.ts";\n`;
}

function asObject(schema: CanonicalSchema): JsonObject {
  if (typeof schema !== "boolean") return schema;
  return schema ? {} : { not: {} };
}
