import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { stringIn } from "../json.ts";
import { lookUp, parseLocalRef } from "../json-pointer.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";

/** Checks that every `$ref` leads to something in the document. */
export function checkRefs(source: Source): readonly Diagnostic[] {
  return visitDocument(source.value).flatMap((visit) => checkRef(source, visit));
}

function checkRef(source: Source, { node, tokens }: Visit): readonly Diagnostic[] {
  const ref = stringIn(node, "$ref");
  if (ref === undefined) return [];
  const place = source.place([...tokens, "$ref"]);
  if (!ref.startsWith("#")) return [diagnose("external-ref", place, { ref })];
  const target = parseLocalRef(ref);
  if (!target || lookUp(source.value, target) === undefined)
    return [diagnose("unresolved-ref", place, { ref })];
  return isCircular(source, node, tokens) ? [diagnose("circular-ref", place, { ref })] : [];
}

/** Only a chain that never reaches a value is circular; a schema may well refer to itself further down. */
function isCircular({ value }: Source, node: Visit["node"], tokens: readonly string[]): boolean {
  if (resolveRef(value, node, tokens)) return false;
  const seen = new Set<string>();
  let ref = stringIn(node, "$ref");
  while (ref !== undefined) {
    if (seen.has(ref)) return true;
    seen.add(ref);
    ref = stringIn(lookUp(value, parseLocalRef(ref) ?? []), "$ref");
  }
  return false;
}
