import type { Model, NamedSchema } from "@specmint/spec";
import { docComment } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { type CompiledSchema, compileSchemas } from "./validators/compile-schemas.ts";
import { checkName, moduleName, validatorName } from "./validators/names.ts";
import { supportCode, supportNames } from "./validators/support-code.ts";
import { SUPPORT_TYPES } from "./validators/support-types.ts";

/**
 * A module for each named schema, with its declarations: a validator compiled by ajv that needs nothing at run time. A `$ref` is
 * an import, so that a bundle holds the validators it uses and those that they refer to. `validators/index.js` exports them all.
 */
export function emitValidators(model: Model): GeneratedFile[] {
  const compiled = compileSchemas(model.schemas);
  const support = supportNames(new Set(compiled.flatMap(({ check }) => [...check.identifiers])));
  const modules: [name: string, code: string, types: string][] = [
    ["index", emitIndex(model.schemas), emitIndexTypes(model.schemas)],
    ["support", `${supportCode(["validator", ...support])}\n`, SUPPORT_TYPES],
    ...compiled.map((one): [string, string, string] => [
      moduleName(one.schema.fileName),
      emitCode(one),
      emitTypes(one.schema),
    ]),
  ];
  return modules.flatMap(([name, code, types]) => [
    { path: `validators/${name}.js`, text: `${header(model.file)}\n${code}` },
    { path: `validators/${name}.d.ts`, text: `${header(model.file)}\n${types}` },
  ]);
}

function emitIndex(schemas: readonly NamedSchema[]): string {
  return schemas
    .map((schema) => `export { ${validatorName(schema.name)} } from ${moduleSpecifier(schema)};\n`)
    .join("");
}

function emitIndexTypes(schemas: readonly NamedSchema[]): string {
  return `export type { StandardSchemaV1, ValidationIssue, ValidationResult, Validator } from "./support.js";
${emitIndex(schemas)}`;
}

function emitCode({ schema, check, calls }: CompiledSchema): string {
  const support = [...supportNames(check.identifiers), "validator"].sort();
  return `import { ${support.join(", ")} } from "./support.js";
${calls.map(emitCall).join("")}
${check.constants.map((constant) => `${constant}\n\n`).join("")}${check.code}
${check.evaluated ?? ""}
export const ${validatorName(schema.name)} = /* @__PURE__ */ validator(${checkName(schema.name)});
`;
}

function emitCall(schema: NamedSchema): string {
  return `import { ${checkName(schema.name)} } from ${moduleSpecifier(schema)};\n`;
}

function emitTypes(schema: NamedSchema): string {
  return `import type * as types from "../index.js";
import type { Validator } from "./support.js";

${docComment(`Validates a \`${schema.name}\`.`)}export declare const ${validatorName(schema.name)}: Validator<types.${schema.name}>;
`;
}

function moduleSpecifier(schema: NamedSchema): string {
  return `"./${moduleName(schema.fileName)}.js"`;
}
