import { contradictionOf, partsBelow } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { shapeIn } from "../../document-space.ts";
import { nameSchema } from "../../name-schema.ts";
import type { Visit } from "../../visit-document.ts";
import { describeContradiction } from "./describe-contradiction.ts";
import type { LintSite } from "./lint-site.ts";

/** Only these can contradict one another. */
const narrowing: ReadonlySet<string> = new Set([
  ...["$ref", "allOf", "const", "enum", "required", "maximum", "exclusiveMaximum"],
  ...["maxLength", "maxItems", "maxProperties", "minItems"],
]);

/** Reports schemas that no value satisfies, where that can be told; each once, where it comes from. */
export function checkUnsatisfiable(site: LintSite): readonly Diagnostic[] {
  const { source, space, schemas } = site;
  return schemas.filter(mayContradict).flatMap(({ node, tokens }) => {
    const shape = shapeIn(space, node);
    const found = contradictionOf(shape);
    const isToldBelow =
      found &&
      shape.parts.flatMap(partsBelow).some((part) => contradictionOf({ parts: [part] }) !== undefined);
    if (!found || isToldBelow) return [];
    const params = { what: nameSchema(tokens), reason: describeContradiction(site, found) };
    return [diagnose("unsatisfiable-schema", source.place(tokens), params)];
  });
}

/** A bare reference says nothing of its own. */
function mayContradict({ node }: Visit): boolean {
  const keys = Object.keys(node);
  return keys.some((key) => narrowing.has(key)) && !(node["$ref"] !== undefined && keys.length === 1);
}
