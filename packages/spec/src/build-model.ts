import { basename, extname } from "node:path/posix";
import { buildOperations } from "./build/build-operations.ts";
import { buildSchemas } from "./build/build-schemas.ts";
import { buildSecurity } from "./build/build-security.ts";
import { buildServer } from "./build/build-server.ts";
import { objectIn, stringIn } from "./json.ts";
import type { Model } from "./model.ts";
import { compileSchemas } from "./schema-validator.ts";
import type { Source } from "./source.ts";

/** The stage `build`: the model of a spec that `checkSpec` has no error for. */
export function buildModel({ file, value }: Source): Model {
  const info = objectIn(value, "info");
  const context = { document: value, schemas: compileSchemas(value) };
  const operations = buildOperations(context);
  return {
    slug: slugOf(file),
    file,
    title: stringIn(info, "title") ?? "",
    version: stringIn(info, "version") ?? "",
    description: stringIn(info, "description") ?? stringIn(info, "summary") ?? "",
    document: value,
    server: buildServer(value),
    security: buildSecurity(value),
    schemas: buildSchemas(context, operations),
    operations,
  };
}

/** The file name of a spec without its ending: `specs/petstore.yaml` is `petstore`. */
export function slugOf(file: string): string {
  return basename(file, extname(file));
}
