import { isJsonObject, type JsonObject, listIn, objectIn, stringIn } from "./json.ts";
import { formatPointer } from "./json-pointer.ts";
import { resolveRef } from "./resolve-ref.ts";

/** A named schema that has another one in its `allOf`. */
export interface Heir {
  readonly node: JsonObject;
  readonly tokens: readonly string[];
  readonly name: string;
  /** JSON pointer to it. */
  readonly target: string;
}

/** The heirs of schemas, by the JSON pointers to those. */
export type Heirs = ReadonlyMap<string, readonly Heir[]>;

/** All heirs of a document. */
export function listHeirs(document: JsonObject): Heirs {
  const heirs = new Map<string, Heir[]>();
  for (const [name, node] of Object.entries(objectIn(objectIn(document, "components"), "schemas"))) {
    if (!isJsonObject(node)) continue;
    const tokens = ["components", "schemas", name];
    const heir = { node, tokens, name, target: formatPointer(tokens) };
    for (const part of listIn(node, "allOf")) {
      const base = stringIn(part, "$ref") === undefined ? undefined : resolveRef(document, part, []);
      if (!base) continue;
      const pointer = formatPointer(base.tokens);
      const known = heirs.get(pointer);
      if (known) known.push(heir);
      else heirs.set(pointer, [heir]);
    }
  }
  return heirs;
}

/** Also the heirs of heirs; without those that are known, and what is below them. */
export function allHeirs(
  heirs: Heirs,
  base: string,
  known: Pick<ReadonlySet<string>, "has"> = new Set(),
): readonly Heir[] {
  const isMeant = ({ target }: Heir): boolean => !known.has(target);
  const found = new Set(heirs.get(base)?.filter(isMeant));
  // A set goes on with what is added while it is gone through.
  for (const { target } of found)
    for (const heir of heirs.get(target) ?? []) if (isMeant(heir)) found.add(heir);
  return [...found];
}
