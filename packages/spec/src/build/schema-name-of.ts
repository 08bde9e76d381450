import { type Json, stringIn } from "../json.ts";

/** The name of the schema of `components/schemas` that a schema refers to, if it does that. */
export function schemaNameOf(schema: Json | undefined): string | undefined {
  return /^#\/components\/schemas\/([A-Za-z0-9_]+)$/.exec(stringIn(schema, "$ref") ?? "")?.[1];
}
