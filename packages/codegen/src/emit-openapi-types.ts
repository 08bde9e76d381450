import type { JsonObject, Model } from "@specmint/spec";
import {
  astToString,
  type GlobalContext,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";

/** openapi-typescript's `paths`, `components` and `operations`. */
export function emitOpenapiTypes(model: Model): GeneratedFile {
  const schema = structuredClone(model.document);
  const text = astToString(transformSchema(schema as never, newContext(schema)));
  return { path: "openapi.ts", text: `${header(model.file)}\n\n${text}` };
}

/**
 * The transform alone, without the reading and bundling that openapi-typescript does before: that follows references
 * out of the document, to files and addresses, also those that are only data of an example.
 */
function newContext(schema: JsonObject): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A default says what a server assumes; it does not oblige the caller to send the field.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema as never, { silent: true }),
    // An object without described members may have any.
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Only asked for where a document is bundled.
    redoc: undefined as never,
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
  };
}
