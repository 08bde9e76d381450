import { type Diagnostic, diagnose, type Place } from "../diagnostic.ts";
import type { JsonObject } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import { tokensOf } from "../path.ts";
import type { Version } from "../source.ts";
import { mayNeedUpgrade, upgradeSchema } from "./upgrade-schema.ts";

/** A document in the words of OpenAPI 3.1 and 3.2, whatever its version: that is what everything behind `read` sees. */
export function canonicalDocument(
  document: JsonObject,
  version: Version,
  place: (tokens: readonly string[]) => Place,
): { readonly document: JsonObject; readonly diagnostics: readonly Diagnostic[] } {
  if (version !== "3.0") return { document, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const upgraded = mapSchemas(document, (schema, path) =>
    mayNeedUpgrade(schema)
      ? upgradeSchema(schema, (code, name) => {
          diagnostics.push(diagnose(code, place([...tokensOf(path), name]), { name }));
        })
      : schema,
  );
  return { document: upgraded, diagnostics };
}
