import type { Model, NamedSchema } from "@specmint/spec";
import { docComment } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { interpreter } from "./validators/interpreter.ts";
import { moduleName, schemaConstant, validatorName } from "./validators/names.ts";
import { printSchema } from "./validators/print-schema.ts";

/** A schema that refers to one that is not there: a defect of Specmint. */
export class MissingSchemaError extends Error {
  constructor(schema: NamedSchema, ref: string) {
    super(`${schema.pointer}: there is no schema ${ref}`);
    this.name = "MissingSchemaError";
  }
}

/**
 * A module for each named schema with its validator, and the interpreter of JSON Schema that all of them need. A `$ref` is an import, so
 * that a bundle holds the schemas it uses and those that they refer to. `validators/index.ts` exports all validators.
 */
export function emitValidators(model: Model): GeneratedFile[] {
  const files = new Map(model.schemas.map(({ name, fileName }) => [name, moduleName(fileName)]));
  const modules: [name: string, text: string][] = [
    ["index", emitIndex(model.schemas)],
    ...[...interpreter].map(([name, text]): [string, string] => [`json-schema/${name}`, text]),
    ...model.schemas.map((schema): [string, string] => [
      moduleName(schema.fileName),
      emitModule(schema, files),
    ]),
  ];
  const first = header(model.file);
  return modules.map(([name, text]) => ({ path: `validators/${name}.ts`, text: `${first}\n${text}` }));
}

function emitIndex(schemas: readonly NamedSchema[]): string {
  return `export type { StandardSchemaV1 } from "./json-schema/standard-schema.ts";
export type { ValidationIssue, ValidationResult, Validator } from "./json-schema/validator.ts";
${schemas.map(emitExport).join("")}`;
}

function emitExport({ name, fileName }: NamedSchema): string {
  return `export { ${validatorName(name)} } from "./${moduleName(fileName)}.ts";\n`;
}

function emitModule(schema: NamedSchema, files: ReadonlyMap<string, string>): string {
  const { name, fileName } = schema;
  const { text, refs, formats } = printSchema(schema.schema);
  const imports = refs.filter((ref) => ref !== name).map((ref) => emitImport(schema, ref, files.get(ref)));
  return `import type * as types from "../types/${fileName}.ts";
${formats.length === 0 ? "" : emitFormats(formats)}${imports.join("")}${IMPORTS}
export const ${schemaConstant(name)}: Schema = ${text};

${docComment(`Validates a \`${name}\`.`)}export const ${validatorName(name)}: Validator<types.${name}> = /* @__PURE__ */ validator(${schemaConstant(name)});
`;
}

const IMPORTS = `import type { Schema } from "./json-schema/schema.ts";
import { type Validator, validator } from "./json-schema/validator.ts";
`;

function emitFormats(formats: readonly string[]): string {
  return `import { ${formats.join(", ")} } from "./json-schema/formats.ts";\n`;
}

function emitImport(schema: NamedSchema, ref: string, file: string | undefined): string {
  if (file === undefined) throw new MissingSchemaError(schema, ref);
  return `import { ${schemaConstant(ref)} } from "./${file}.ts";\n`;
}
