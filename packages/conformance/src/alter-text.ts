import { type Document, isMap, isScalar, parseDocument } from "yaml";
import type { Alteration } from "./case.ts";

/**
 * The text of a file with one place altered.
 *
 * @param file Its name: of a `.json` file comes JSON, of any other YAML.
 * @param pointer A JSON pointer.
 * @throws if there is nothing at the place, unless it is given a value.
 */
export function alterText(file: string, text: string, pointer: string, alteration: Alteration): string {
  const document = parseDocument(text);
  const keys = pointer.split("/").slice(1).map(unescapeToken);
  if (typeof alteration === "object" && "become" in alteration) {
    document.setIn(keys, document.createNode(alteration.become));
  } else {
    const isDone =
      typeof alteration === "string" ? document.deleteIn(keys) : renameKey(document, keys, alteration.rename);
    if (!isDone) throw new Error(`There is no ${pointer} in ${file}.`);
  }
  return file.endsWith(".json") ? JSON.stringify(document.toJS()) : document.toString({ lineWidth: 0 });
}

/** `~1` is `/`, `~0` is `~`. */
function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** True if there was such a key. */
function renameKey(document: Document, keys: readonly string[], name: string): boolean {
  const parent = document.getIn(keys.slice(0, -1));
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1))
    : undefined;
  if (pair) pair.key = document.createNode(name);
  return pair !== undefined;
}
