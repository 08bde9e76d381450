import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { isJsonObject } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { type Part, partsBelow } from "./conjunction.ts";
import { contradictionOf } from "./find-contradiction.ts";
import { nameSchema } from "./name-schema.ts";
import { describeContradiction } from "./said.ts";

/** Only these can contradict one another. */
const narrowing: ReadonlySet<string> = new Set([
  ...["$ref", "allOf", "const", "enum", "required", "maximum", "exclusiveMaximum"],
  ...["maxLength", "maxItems", "maxProperties", "minItems"],
]);

/** Reports schemas that no value satisfies, where that can be told; each once, where it comes from. */
export function checkUnsatisfiable(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  return visits.flatMap((visit) => {
    if (visit.kind !== "schema" || !mayContradict(visit)) return [];
    const found = contradictionOf(source.value, visit);
    if (!found || isToldBelow(source, visit)) return [];
    const params = { what: nameSchema(visit.tokens), reason: describeContradiction(source, found) };
    return [diagnose("unsatisfiable-schema", source.place(visit.tokens), params)];
  });
}

/** A bare reference says nothing of its own. */
function mayContradict({ node }: Visit): boolean {
  const keys = Object.keys(node);
  return keys.some((key) => narrowing.has(key)) && !(node["$ref"] !== undefined && keys.length === 1);
}

/** True if a part of the schema is unsatisfiable by itself. */
function isToldBelow({ value }: Source, visit: Visit): boolean {
  return partsBelow(value, visit).some(
    (below) => isJsonObject(below.node) && contradictionOf(value, below as Part) !== undefined,
  );
}
