import type { Model } from "@specmint/spec";
import openapiTS, { astToString } from "openapi-typescript";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";

/** openapi-typescript's `paths`, `components` and `operations`. */
export async function emitOpenapiTypes(model: Model): Promise<GeneratedFile> {
  const nodes = await openapiTS(structuredClone(model.document) as never, {
    // A default says what a server assumes; it does not oblige the caller to send the field.
    defaultNonNullable: false,
    silent: true,
  });
  return { path: "openapi.ts", text: `${header(model.file)}\n\n${astToString(nodes)}` };
}
