import type { Model, NamedSchema } from "@specmint/spec";
import { emitFidelity } from "./emit-fidelity.ts";
import { emitFolderIndex } from "./emit-folder-index.ts";
import { emitOpenapiTypes } from "./emit-openapi-types.ts";
import { quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";
import { emitSchemaModule, schemaEntry } from "./schemas/emit-schema-module.ts";
import { jsonSchemaName, validatorName } from "./schemas/names.ts";
import { emitOperationTypes, emitWebhookTypes } from "./types/emit-call-types.ts";
import { printDocument } from "./with-provenance.ts";

/** The files of a types package. */
export function emitTypes(
  model: Model,
  schemas: NamedSchemas = namedSchemas(model),
): readonly GeneratedFile[] {
  const modules = emitModules(model, schemas);
  const types = [
    ...emitFolderIndex(model.file, "types", model.schemas.map(emitTypeExport)),
    ...["operations", "webhooks"].flatMap((folder) => emitFolder(model, folder, modules)),
  ];
  return [
    emitIndex(model, types),
    ...types,
    ...emitFolderIndex(model.file, "schemas", listJsonSchemas(model)),
    ...emitFolderIndex(model.file, "validators", listValidators(model)),
    ...modules,
    emitOpenapiTypes(model),
    { path: "openapi.json", text: printDocument(model) },
    emitFidelity(model),
  ];
}

/** The modules, one for each schema, operation and webhook: a program loads those it uses. */
export function emitModules(
  model: Model,
  schemas: NamedSchemas = namedSchemas(model),
): readonly GeneratedFile[] {
  return [
    ...model.schemas.map((schema) => emitSchemaModule(schemas, schema)),
    ...model.operations.map((operation) => emitOperationTypes(schemas, operation)),
    ...model.webhooks.map((webhook) => emitWebhookTypes(schemas, webhook)),
  ];
}

function emitTypeExport({ name, fileName }: NamedSchema): string {
  return `export type { ${name} } from "../schemas/${fileName}.ts";`;
}

function listJsonSchemas({ schemas }: Model): readonly string[] {
  return [
    ...schemas.map(({ name, fileName }) => `export { ${jsonSchemaName(name)} } from "./${fileName}.ts";`),
    // A schema `Json` has a JSON Schema of that name.
    ...(schemas.some(({ name }) => name === "Json")
      ? []
      : [`export type { JsonSchema } from ${quote(schemaEntry)};`]),
  ];
}

function listValidators({ schemas }: Model): readonly string[] {
  return [
    `export type { StandardSchemaV1, ValidationIssue, ValidationResult, Validator } from ${quote(schemaEntry)};`,
    ...schemas.map(
      ({ name, fileName }) => `export { ${validatorName(name)} } from "../schemas/${fileName}.ts";`,
    ),
  ];
}

function emitFolder(
  { file }: Model,
  folder: string,
  modules: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  const within = modules.filter(({ path }) => path.startsWith(`${folder}/`));
  return emitFolderIndex(
    file,
    folder,
    within.map(({ path }) => `export type * from ".${path.slice(folder.length)}";`),
  );
}

function emitIndex({ file }: Model, types: readonly GeneratedFile[]): GeneratedFile {
  const all = types.map(({ path }) => `export type * from "./${path}";\n`);
  return {
    path: "index.ts",
    text: `${header(file)}

${all.join("")}export type { components, operations, paths, webhooks } from "./openapi.ts";
`,
  };
}
