import type { JsonObject } from "../json.ts";
import type { CompiledSchemas } from "../schema-validator.ts";

/** What every part of the stage `build` reads from. */
export interface BuildContext {
  readonly document: JsonObject;
  readonly schemas: CompiledSchemas;
}
