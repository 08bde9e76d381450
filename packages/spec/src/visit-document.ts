import { shapeOf } from "./grammar/grammar.ts";
import type { Kind } from "./grammar/object-kind.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { type Path, pathOf, tokensOf } from "./path.ts";

/** An object of the document, and the tokens of the JSON pointer to it. */
export interface Visit {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/**
 * Every object of an OpenAPI document, parents first, in the document's order. References are not followed; example
 * values, defaults and other data are not entered.
 */
export function visitDocument(document: JsonObject): readonly Visit[] {
  return visitNode("root", document, []);
}

/** Every object below one of the given kind, itself first. */
export function visitNode(kind: Kind, node: Json | undefined, tokens: readonly string[]): readonly Visit[] {
  const visits: Visit[] = [];
  visit(visits, kind, node, pathOf(tokens));
  return visits;
}

/** Documents are no deeper than `readSpec` lets them be. */
function visit(visits: Visit[], kind: Kind, node: Json | undefined, path: Path): void {
  if (!isJsonObject(node)) return;
  visits.push(new LazyVisit(kind, node, path));
  for (const key of Object.keys(node)) {
    const child = node[key];
    // First what most members are.
    if (typeof child !== "object" || child === null) continue;
    const shape = shapeOf(kind, key);
    if (shape === undefined) continue;
    const below = { parent: path, token: key };
    if (typeof shape === "string") visit(visits, shape, child, below);
    else
      for (const token of Object.keys(child))
        visit(visits, shape[1], (child as JsonObject)[token], { parent: below, token });
  }
}

/** A class, against the house's habit: an object of its own with a getter takes several times as long to make. */
class LazyVisit implements Visit {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly path: Path;
  constructor(kind: Kind, node: JsonObject, path: Path) {
    this.kind = kind;
    this.node = node;
    this.path = path;
  }
  get tokens(): readonly string[] {
    return tokensOf(this.path);
  }
}
