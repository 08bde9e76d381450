import type { Model, NamedSchema } from "@specmint/spec";
import { docComment } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { moduleName, schemaConstant, validatorName } from "./validators/names.ts";
import { type PrintedSchema, printSchema } from "./validators/print-schema.ts";

/** A schema that refers to one that is not there: a defect of Specmint. */
export class MissingSchemaError extends Error {
  constructor(schema: NamedSchema, ref: string) {
    super(`${schema.pointer}: there is no schema ${ref}`);
    this.name = "MissingSchemaError";
  }
}

/**
 * A module for each named schema with its validator. A `$ref` is an import, so that a bundle holds the schemas it uses and those that they
 * refer to. `validators/index.ts` exports all validators. What judges is `@specmint/schema`.
 */
export function emitValidators(model: Model): GeneratedFile[] {
  const files = new Map(model.schemas.map(({ name, fileName }) => [name, moduleName(fileName)]));
  const schemas = new Map(model.schemas.map(({ name, schema }) => [name, schema]));
  const modules: [name: string, text: string][] = [
    ["index", emitIndex(model.schemas)],
    ...model.schemas.map((schema): [string, string] => [
      moduleName(schema.fileName),
      emitModule(schema, printSchema(schema.schema, schemas), files),
    ]),
  ];
  const first = header(model.file);
  return modules.map(([name, text]) => ({ path: `validators/${name}.ts`, text: `${first}\n${text}` }));
}

function emitIndex(schemas: readonly NamedSchema[]): string {
  return `export type { StandardSchemaV1, ValidationIssue, ValidationResult, Validator } from "@specmint/schema/gen1";
${schemas.map(emitExport).join("")}`;
}

function emitExport({ name, fileName }: NamedSchema): string {
  return `export { ${validatorName(name)} } from "./${moduleName(fileName)}.ts";\n`;
}

function emitModule(
  schema: NamedSchema,
  { text, refs, parts }: PrintedSchema,
  files: ReadonlyMap<string, string>,
): string {
  const { name, fileName } = schema;
  const imports = refs.filter((ref) => ref !== name).map((ref) => emitImport(schema, ref, files.get(ref)));
  return `${emitLibrary(parts)}import type * as types from "../types/${fileName}.ts";
${imports.join("")}
export const ${schemaConstant(name)}: Schema = ${text};

${docComment(`Validates a \`${name}\`.`)}export const ${validatorName(name)}: Validator<types.${name}> = /* @__PURE__ */ validator(${schemaConstant(name)});
`;
}

function emitLibrary(parts: readonly string[]): string {
  const names = [...parts, "type Schema", "type Validator", "validator"];
  return `import { ${names.join(", ")} } from "@specmint/schema/gen1";
export type { StandardSchemaV1, ValidationIssue, ValidationResult, Validator } from "@specmint/schema/gen1";
`;
}

function emitImport(schema: NamedSchema, ref: string, file: string | undefined): string {
  if (file === undefined) throw new MissingSchemaError(schema, ref);
  return `import { ${schemaConstant(ref)} } from "./${file}.ts";\n`;
}
