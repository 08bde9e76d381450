import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type Json, listIn, objectIn, stringIn } from "../json.ts";
import { formatPointer, lookUp, parseLocalRef } from "../json-pointer.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { Source } from "../source.ts";
import type { Visit } from "../visit-document.ts";

/** Checks that every `$ref` leads to something in the document. */
export function checkRefs(source: Source): readonly Diagnostic[] {
  return [...source.visits.flatMap((visit) => checkRef(source, visit)), ...checkCompositions(source)];
}

/** A schema that consists of itself, by way of `allOf`, `anyOf` or `oneOf`, says nothing. */
function checkCompositions(source: Source): readonly Diagnostic[] {
  const schemas = objectIn(objectIn(source.value, "components"), "schemas");
  return Object.keys(schemas).flatMap((name) => {
    const tokens = ["components", "schemas", name];
    const reached = new Set<string>();
    const pending = partsOf(schemas[name] ?? {});
    for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
      if (reached.has(ref)) continue;
      reached.add(ref);
      pending.push(...partsOf(lookUp(source.value, parseLocalRef(ref) ?? []) ?? {}));
    }
    const ref = `#${formatPointer(tokens)}`;
    const isReported = stringIn(schemas[name], "$ref") !== undefined;
    return reached.has(ref) && !isReported ? [diagnose("circular-ref", source.place(tokens), { ref })] : [];
  });
}

/** The references that a schema consists of, not those to schemas of its members. */
function partsOf(schema: Json): string[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => listIn(schema, key)).flatMap(partsOf);
  const ref = stringIn(schema, "$ref");
  return ref === undefined ? parts : [ref, ...parts];
}

function checkRef(source: Source, { node, tokens }: Visit): readonly Diagnostic[] {
  const ref = stringIn(node, "$ref");
  if (ref === undefined) return [];
  const target = parseLocalRef(ref);
  const isFound = target && lookUp(source.value, target) !== undefined;
  if (isFound && !isCircular(source, node, tokens)) return [];
  const place = source.place([...tokens, "$ref"]);
  return [diagnose(isFound ? "circular-ref" : "unresolved-ref", place, { ref })];
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
