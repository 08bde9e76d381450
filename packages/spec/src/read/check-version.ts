import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { memberOf } from "../json.ts";
import type { Source } from "../source.ts";

/** Refuses what is not OpenAPI 3.0, 3.1 or 3.2. */
export function checkVersion({
  file,
  value,
  place,
}: Pick<Source, "file" | "place" | "value">): readonly Diagnostic[] {
  const version = memberOf(value, "openapi");
  if (memberOf(value, "swagger") !== undefined) return [diagnose("swagger-2", place(["swagger"]), { file })];
  if (version === undefined)
    return [diagnose("not-openapi", place([]), { found: "it has no `openapi` version" })];
  if (typeof version !== "string") {
    return [diagnose("not-openapi", place(["openapi"]), { found: "its `openapi` version is not a string" })];
  }
  return /^3\.[012]\.\d+(-.*)?$/.test(version)
    ? []
    : [diagnose("unsupported-version", place(["openapi"]), { version })];
}
