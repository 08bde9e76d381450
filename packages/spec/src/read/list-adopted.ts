import { type Json, type JsonObject, objectIn, stringIn } from "../json.ts";
import type { Located } from "./index-ids.ts";
import { type Library, locateRef } from "./locate-ref.ts";

/** A component that is nothing but a reference to something that is no component: what it refers to gets its name. */
export interface Adopted {
  readonly section: string;
  readonly name: string;
  readonly node: Json;
  readonly target: Located;
}

/** The components of a document that adopt what they refer to: `Pet: { $ref: ./schemas/pet.yaml }`. */
export function listAdopted(
  library: Library,
  root: Located,
  sections: readonly string[],
): readonly Adopted[] {
  const components = objectIn(root.node, "components");
  return sections.flatMap((section) =>
    Object.entries(objectIn(components, section)).flatMap(([name, node]) => {
      const ref = stringIn(node, "$ref");
      if (ref === undefined || Object.keys(node as JsonObject).length > 1) return [];
      const tokens = ["components", section, name];
      const target = locateRef(library, { ...root, node, tokens }, ref);
      return "code" in target || isComponent(root, target) ? [] : [{ section, name, node, target }];
    }),
  );
}

/** True for what has a name already. */
function isComponent({ parsed }: Located, target: Located): boolean {
  return target.parsed === parsed && target.tokens.length === 3 && target.tokens[0] === "components";
}
