import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json, JsonObject } from "./json.ts";
import { formatPointer } from "./json-pointer.ts";

/** What a value has against a schema; nothing if it fits. */
export type SchemaValidator = (value: Json) => readonly ErrorObject[];

/** A validator for the schema at a place of the document, or why there is none. */
export type CompiledSchemas = (tokens: readonly string[]) => { errors: SchemaValidator } | { reason: string };

/** Validators for the schemas of an OpenAPI 3.1 document, each compiled when it is first asked for. */
export function compileSchemas(document: JsonObject): CompiledSchemas {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
  });
  // The package is CommonJS: its default export is typed as the module.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ ...document, $id: "spec:document" });
  return (tokens) => {
    try {
      const validate = ajv.compile({
        $ref: `spec:document#${encodeURI(formatPointer(tokens)).replaceAll("#", "%23")}`,
      });
      return { errors: (value) => (validate(value) ? [] : (validate.errors ?? [])) };
    } catch (error) {
      return { reason: (error as Error).message };
    }
  };
}

/** True if the value fits the schema at a place of the document. */
export function fits(schemas: CompiledSchemas, tokens: readonly string[], value: Json): boolean {
  const result = schemas(tokens);
  return "errors" in result && result.errors(value).length === 0;
}
