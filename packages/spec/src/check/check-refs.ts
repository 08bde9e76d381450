import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { objects } from "../grammar/grammar.ts";
import { type Json, type JsonObject, listIn, objectIn, stringIn } from "../json.ts";
import { formatPointer, lookUp, parseLocalRef } from "../json-pointer.ts";
import type { Source } from "../source.ts";

/** Checks that every `$ref` leads to something in the document. */
export function checkRefs(source: Source): readonly Diagnostic[] {
  const problemOf = findProblems(source.value);
  const refs = source.visits.flatMap((visit) => {
    const ref = objects[visit.kind].reference ? stringIn(visit.node, "$ref") : undefined;
    const problem = ref === undefined ? undefined : problemOf(ref);
    return ref !== undefined && problem
      ? [diagnose(problem, source.place([...visit.tokens, "$ref"]), { ref })]
      : [];
  });
  return [...refs, ...checkCompositions(source)];
}

/** Only a chain that never reaches a value is circular; a schema may well refer to itself further down. */
function findProblems(document: JsonObject): (ref: string) => "circular-ref" | "unresolved-ref" | undefined {
  const circular = new Map<string, boolean>();
  const targetOf = (ref: string): Json | undefined => {
    const tokens = parseLocalRef(ref);
    return tokens && lookUp(document, tokens);
  };
  return (ref) => {
    if (targetOf(ref) === undefined) return "unresolved-ref";
    const passed = new Set<string>();
    let next: string | undefined = ref;
    while (next !== undefined && !passed.has(next) && !circular.has(next)) {
      passed.add(next);
      next = stringIn(targetOf(next), "$ref");
    }
    const isCircular = next !== undefined && (circular.get(next) ?? true);
    for (const one of passed) circular.set(one, isCircular);
    return isCircular ? "circular-ref" : undefined;
  };
}

/** A schema that consists of itself, by way of `allOf`, `anyOf` or `oneOf`, says nothing. */
function checkCompositions(source: Source): readonly Diagnostic[] {
  const schemas = Object.entries(objectIn(objectIn(source.value, "components"), "schemas"));
  const parts = new Map(schemas.map(([name, schema]) => [name, partsOf(schema)]));
  const suspects = withCirclesBelow(parts);
  const isPartOfItself = (name: string): boolean => {
    const reached = new Set<string>();
    const open = [name];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const part of parts.get(next) ?? []) {
        if (part === name) return true;
        if (!suspects.has(part) || reached.has(part)) continue;
        reached.add(part);
        open.push(part);
      }
    return false;
  };
  return schemas.flatMap(([name, schema]) => {
    const isReported = stringIn(schema, "$ref") !== undefined;
    if (isReported || !suspects.has(name) || !isPartOfItself(name)) return [];
    const tokens = ["components", "schemas", name];
    return [diagnose("circular-ref", source.place(tokens), { ref: `#${formatPointer(tokens)}` })];
  });
}

/** The keys from which parts lead to a circle: few of a document's, so that no other has to be looked at again. */
function withCirclesBelow(parts: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const isOpen = new Map<string, boolean>();
  for (const first of parts.keys()) {
    const stack = [first];
    for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
      const below = parts.get(key) ?? [];
      if (!isOpen.has(key)) {
        isOpen.set(key, true);
        for (const part of below) if (!isOpen.has(part)) stack.push(part);
        continue;
      }
      stack.pop();
      if (isOpen.get(key) && below.some((part) => isOpen.get(part) || found.has(part))) found.add(key);
      isOpen.set(key, false);
    }
  }
  return found;
}

/** The keys of the schemas that a schema consists of, not of those of its members. */
function partsOf(schema: Json): string[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => listIn(schema, key)).flatMap(partsOf);
  const key = parseLocalRef(stringIn(schema, "$ref") ?? "")?.[2];
  return key === undefined ? parts : [key, ...parts];
}
