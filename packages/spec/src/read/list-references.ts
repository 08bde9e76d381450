import { isJsonObject, objectIn, stringIn } from "../json.ts";
import { type Path, pathOf, tokensOf } from "../path.ts";
import { baseOf, fileOf, resolveUri, uriOf } from "./index-ids.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { walkFile } from "./walk-file.ts";

/** A reference from one file to another. */
export interface Reference {
  readonly ref: string;
  /** The other file, below the workspace root; it may begin with `../`. */
  readonly file: string;
  /** Where the reference stands. */
  readonly tokens: readonly string[];
  /** True: an `$id` around it makes the reference one to no file, which it then need not be. */
  readonly isByName: boolean;
}

/** The files that a file refers to, each once. */
export function listReferences(parsed: ParsedFile): readonly Reference[] {
  if (!mayRefer(parsed.text)) return [];
  const found = new Map<string, Reference>();
  const schemas = objectIn(objectIn(parsed.value, "components"), "schemas");
  const own = uriOf(parsed.file);
  const add = (ref: string, base: string, path: Path): void => {
    const uri = ref.startsWith("#") ? undefined : resolveUri(ref, own);
    const file = uri === undefined ? undefined : fileOf(uri);
    if (!file || file === parsed.file) return;
    const isByName = fileOf(resolveUri(ref, base) ?? own) === undefined;
    // A file that has to be there is one, wherever else its name stands.
    if (found.get(file)?.isByName ?? true) found.set(file, { ref, file, tokens: tokensOf(path), isByName });
  };
  walkFile(parsed.value, undefined, own, (node, path, outer) => {
    const base = baseOf(node, path, outer);
    for (const key of ["$ref", "$dynamicRef"]) {
      const ref = stringIn(node, key);
      if (ref !== undefined) add(ref, base, { parent: path, token: key });
    }
    const discriminator = node["discriminator"];
    if (isJsonObject(discriminator))
      for (const [key, value] of Object.entries(objectIn(discriminator, "mapping")))
        if (typeof value === "string" && /[/.]/.test(value) && !Object.hasOwn(schemas, value))
          add(value, base, pathOf([...tokensOf(path), "discriminator", "mapping", key]));
    return base;
  });
  return [...found.values()];
}

/** False of a text that refers to no file but its own, as most do: it need not be parsed to know of others. */
export function mayRefer(text: string): boolean {
  return /(\$(?:dynamicR|r)ef["']?\s*:(?![\s"']*#)|discriminator["']?\s*:)/.test(text);
}
