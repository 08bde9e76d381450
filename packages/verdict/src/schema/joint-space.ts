import { isAnnotation, type Shape, type Space, shapeOf } from "@specmint/schema/shape";
import type { Comparable, Json, JsonObject } from "@specmint/spec";
import { documentSpace, mapNode, memberOf, objectIn, schemaKey, textMaker } from "@specmint/spec/document";
import type { Direction } from "../model.ts";
import { sortedText } from "../sorted-text.ts";
import { bothRegExps } from "./both-reg-exps.ts";
import { refKeys } from "./ref-keys.ts";

/** The schemas of two descriptions in one document, so that they can be compared. */
export interface JointSpace {
  readonly space: Space;
  /** The document: the schemas of `components/schemas`, those that differ twice. */
  readonly schemas: JsonObject;
  /** A schema of the old description, or of the new one, in the words of the document. */
  readonly schemaOf: (side: "old" | "new", schema: Json | undefined) => Json;
  readonly shapeOf: (side: "old" | "new", schema: Json | undefined) => Shape;
}

/** Puts the schemas of one direction of both descriptions together. Words are left out. */
export function jointSpace(old: Comparable, next: Comparable, direction: Direction): JointSpace {
  const [before, after] = [schemasIn(old, direction), schemasIn(next, direction)];
  const differing = differingKeys(bare(before), bare(after));
  const forms = { old: namer(() => false), new: namer((key) => differing.has(key)) };
  const schemas: Record<string, Json> = Object.create(null);
  for (const [key, schema] of Object.entries(before)) schemas[key] = forms.old(schema);
  for (const key of Object.keys(after))
    if (differing.has(key) || !Object.hasOwn(before, key))
      schemas[newName(key, differing.has(key))] = forms.new(after[key]);
  const document = { components: { schemas } } as unknown as JsonObject;
  const regExp = bothRegExps(old, next);
  const space = documentSpace(document, regExp, undefined, textMaker(regExp));
  return {
    space,
    schemas: schemas as JsonObject,
    schemaOf: (side, schema) => forms[side](schema),
    shapeOf: (side, schema) => shapeOf(space, forms[side](schema) as Parameters<typeof shapeOf>[1]),
  };
}

function schemasIn(comparable: Comparable, direction: Direction): JsonObject {
  return objectIn(objectIn(comparable.documents[direction], "components"), "schemas");
}

function bare(
  schemas: JsonObject,
): ReadonlyMap<string, { readonly text: string; readonly refs: readonly string[] }> {
  const form = namer(() => false);
  return new Map(
    Object.entries(schemas).map(([key, schema]) => {
      const plain = form(schema);
      return [key, { text: sortedText(plain), refs: refKeys(plain) }];
    }),
  );
}

/** The keys of the schemas that differ, or refer to one that does. */
function differingKeys(before: ReturnType<typeof bare>, after: ReturnType<typeof bare>): ReadonlySet<string> {
  const referrers = new Map<string, string[]>();
  const differing = new Set<string>();
  for (const [key, { text, refs }] of after) {
    const other = before.get(key);
    if (!other) continue;
    if (other.text !== text) differing.add(key);
    for (const ref of refs) {
      referrers.set(ref, [...(referrers.get(ref) ?? []), key]);
      // What is on one side alone is another schema.
      if (!before.has(ref)) differing.add(key);
    }
  }
  for (const key of before.keys())
    if (!after.has(key)) for (const one of referrers.get(key) ?? []) differing.add(one);
  // A set also iterates over what is added meanwhile.
  for (const key of differing) for (const referrer of referrers.get(key) ?? []) differing.add(referrer);
  return differing;
}

function newName(key: string, isDiffering: boolean): string {
  return isDiffering ? `${key} (new)` : key;
}

/** Makes a schema one of the document: without words, with references by the names that schemas have there. The same object each time. */
function namer(isDiffering: (key: string) => boolean): (schema: Json | undefined) => Json {
  const known = new WeakMap<object, Json>();
  return (schema) => {
    if (typeof schema !== "object" || schema === null) return schema ?? true;
    const found =
      known.get(schema) ?? mapNode("schema", schema, undefined, (node) => plain(node, isDiffering));
    known.set(schema, found);
    return found;
  };
}

function plain(node: JsonObject, isDiffering: (key: string) => boolean): JsonObject {
  const entries = Object.entries(node).flatMap(([keyword, value]): [string, Json][] => {
    if (isAnnotation(keyword) || UNSAID.test(keyword)) return [];
    const key = keyword === "$ref" ? schemaKey(value) : undefined;
    return [[keyword, key === undefined ? value : refTo(newName(key, isDiffering(key)))]];
  });
  return Object.fromEntries(entries);
}

/** What says nothing of values. */
const UNSAID = /^(\$schema|\$id|\$anchor|\$dynamicAnchor|\$comment|\$defs|definitions)$/;

function refTo(key: string): string {
  return `#/components/schemas/${encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}

/** True where what is said of a schema is not all that it says. */
export function isPartialIn(schemas: JsonObject, schema: Json, keyword: string): boolean {
  const seen = new Set<string>();
  const holds = (one: Json): boolean => {
    if (JSON.stringify(one).includes(`"${keyword}":`)) return true;
    return refKeys(one).some((key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return holds(memberOf(schemas, key) ?? true);
    });
  };
  return holds(schema);
}
