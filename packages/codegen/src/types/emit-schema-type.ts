import type { Model, NamedSchema } from "@specmint/spec";
import { docComment } from "../escape.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { declareType, emitTypeModule } from "./type-module.ts";

/** The module of a named schema's type. */
export function emitSchemaType(
  model: Model,
  schemas: ReadonlyMap<string, NamedSchema>,
  schema: NamedSchema,
): GeneratedFile {
  const { name, fileName, description, deprecated } = schema;
  const doc = docComment(description, "", deprecated ? ["@deprecated"] : []);
  return emitTypeModule(
    model,
    schemas,
    `types/${fileName}.ts`,
    (print) => `${doc}${declareType(name, print(schema.schema, ""))}`,
  );
}
