import { isJsonObject, objectIn, stringIn } from "../json.ts";
import { fileOf, resolveUri, uriOf } from "./index-ids.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { walkFile } from "./walk-file.ts";

/** A reference from one file to another. */
export interface Reference {
  readonly ref: string;
  /** The other file, below the workspace root; it may begin with `../`. */
  readonly file: string;
  /** Where the reference stands. */
  readonly tokens: readonly string[];
}

/** The files that a file refers to, each once. */
export function listReferences(parsed: ParsedFile): readonly Reference[] {
  // Most documents refer to nothing but themselves.
  if (!/(\$ref["']?\s*:(?![\s"']*#)|discriminator["']?\s*:)/.test(parsed.text)) return [];
  const found = new Map<string, Reference>();
  const schemas = objectIn(objectIn(parsed.value, "components"), "schemas");
  const add = (ref: string, tokens: readonly string[]): void => {
    const uri = ref.startsWith("#") ? undefined : resolveUri(ref, uriOf(parsed.file));
    const file = uri === undefined ? undefined : fileOf(uri);
    if (file && file !== parsed.file && !found.has(file)) found.set(file, { ref, file, tokens });
  };
  walkFile(parsed.value, [], undefined, (node, tokens) => {
    const ref = stringIn(node, "$ref");
    if (ref !== undefined) add(ref, [...tokens, "$ref"]);
    const discriminator = node["discriminator"];
    if (isJsonObject(discriminator))
      for (const [key, value] of Object.entries(objectIn(discriminator, "mapping")))
        if (typeof value === "string" && /[/.]/.test(value) && !Object.hasOwn(schemas, value))
          add(value, [...tokens, "discriminator", "mapping", key]);
    return undefined;
  });
  return [...found.values()];
}
