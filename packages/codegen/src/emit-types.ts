import type { Model } from "@specmint/spec";
import { emitFidelity } from "./emit-fidelity.ts";
import { emitFolderIndex } from "./emit-folder-index.ts";
import { emitOpenapiTypes } from "./emit-openapi-types.ts";
import { emitSchemas } from "./emit-schemas.ts";
import { emitValidators } from "./emit-validators.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { emitOperationTypes } from "./types/emit-operation-types.ts";
import { emitSchemaType } from "./types/emit-schema-type.ts";
import { emitWebhookTypes } from "./types/emit-webhook-types.ts";
import { printDocument } from "./with-provenance.ts";

/** The files of a types package. */
export function emitTypes(model: Model): readonly GeneratedFile[] {
  const modules = emitTypeModules(model);
  return [
    emitIndex(model, modules),
    ...folders.flatMap((folder) => emitFolder(model, folder, modules)),
    ...modules,
    emitOpenapiTypes(model),
    { path: "openapi.json", text: printDocument(model) },
    ...emitSchemas(model),
    ...emitValidators(model),
    emitFidelity(model),
  ];
}

/** The modules of types, one for each schema, operation and webhook: a program loads those it uses. */
export function emitTypeModules(model: Model): readonly GeneratedFile[] {
  const schemas = new Map(model.schemas.map((schema) => [schema.name, schema]));
  return [
    ...model.schemas.map((schema) => emitSchemaType(model, schemas, schema)),
    ...model.operations.map((operation) => emitOperationTypes(model, schemas, operation)),
    ...model.webhooks.map((webhook) => emitWebhookTypes(model, schemas, webhook)),
  ];
}

const folders = ["types", "operations", "webhooks"];

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

function emitIndex({ file }: Model, modules: readonly GeneratedFile[]): GeneratedFile {
  const filled = folders.filter((folder) => modules.some(({ path }) => path.startsWith(`${folder}/`)));
  const all = filled.map((folder) => `export type * from "./${folder}/index.ts";\n`);
  return {
    path: "index.ts",
    text: `${header(file)}

${all.join("")}export type { components, operations, paths, webhooks } from "./openapi.ts";
`,
  };
}
