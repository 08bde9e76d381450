import { isJsonObject, type Json, type JsonObject, stringIn } from "../json.ts";
import type { Located } from "./index-ids.ts";
import { type Library, locateMember, locateRef } from "./locate-ref.ts";

/** A component, where it stands: elsewhere if there is a `$ref` in place of a section of `components`, or of all. */
export interface Component {
  readonly section: string;
  readonly name: string;
  readonly at: Located;
}

/** The components of a document. */
export function listComponents(
  library: Library,
  root: Located,
  sections: readonly string[],
): readonly Component[] {
  const components = locateMember(library, root, "components");
  return sections.flatMap((section) => {
    const all = components && locateMember(library, components, section);
    return [...(all ? keysAt(library, all) : [])].flatMap((name) => {
      const at = all && locateMember(library, all, name);
      return at ? [{ section, name, at }] : [];
    });
  });
}

/** The keys of a map, also of one that a `$ref` stands in place of. */
function keysAt(library: Library, at: Located, hops = 10): ReadonlySet<string> {
  const ref = stringIn(at.node, "$ref");
  const own = isJsonObject(at.node) ? Object.keys(at.node) : [];
  if (ref === undefined) return new Set(own);
  const target = hops > 0 ? locateRef(library, at, ref) : undefined;
  const others = target && !("code" in target) ? keysAt(library, target, hops - 1) : [];
  return new Set([...others, ...own.filter((key) => key !== "$ref")]);
}

/** A component that is nothing but a reference to something that is no component: what it refers to gets its name. */
export interface Adopted {
  readonly section: string;
  readonly name: string;
  readonly node: Json;
  readonly target: Located;
}

/** The components that adopt what they refer to: `Pet: { $ref: ./schemas/pet.yaml }`. */
export function listAdopted(library: Library, components: readonly Component[]): readonly Adopted[] {
  const named = new Set(components.map(({ at }) => at.node));
  return components.flatMap(({ section, name, at }) => {
    const { node } = at;
    const ref = stringIn(node, "$ref");
    if (ref === undefined || Object.keys(node as JsonObject).length > 1) return [];
    const target = locateRef(library, at, ref);
    return "code" in target || named.has(target.node) ? [] : [{ section, name, node, target }];
  });
}
