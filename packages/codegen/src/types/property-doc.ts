import { isJsonObject, type Json } from "@specmint/spec";
import { docComment, quote } from "../escape.ts";

/** The doc comment of a property or parameter that has the schema, or "". `description` stands in for the schema's own. */
export function propertyDoc(
  schema: Json | undefined,
  description: string = "",
  deprecated: boolean = false,
): string {
  const node = isJsonObject(schema) ? schema : {};
  const words = [description, node["description"], node["title"]].find(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
  const isDeprecated = deprecated || node["deprecated"] === true;
  const tags = isDeprecated ? ["@deprecated"] : [];
  return docComment([words ?? "", ...defaultOf(node["default"])], "", tags, usualDepth);
}

/** Where a property stands is not known yet: few are nested deeper. */
const usualDepth = 8;

function defaultOf(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  const text = typeof value === "string" ? quote(value) : JSON.stringify(value);
  return [`Default: \`${text}\``];
}
