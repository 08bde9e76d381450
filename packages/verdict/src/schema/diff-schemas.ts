import { isAnnotation } from "@specmint/schema/shape";
import type { JsonObject } from "@specmint/spec";
import { UNREAD } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import { diffBelow } from "./diff-below.ts";
import { diffEnums } from "./diff-enums.ts";
import { diffKeywords } from "./diff-keywords.ts";
import { diffProperties, type Wholes } from "./diff-properties.ts";
import { diffTypes } from "./diff-types.ts";
import { diffWords } from "./diff-words.ts";
import { pairBranches, pairForms } from "./pair-branches.ts";
import { partsAt, type SchemaAt } from "./resolve-schema.ts";

/** What differs between two schemas that stand for each other, and the pairs below them. */
export interface SchemaPair {
  readonly old: SchemaAt;
  readonly new: SchemaAt;
  readonly facts: readonly Fact[];
  /** By the step that leads to the values: the name of a property, or `*` for any item or other property. */
  readonly below: readonly { readonly step: string | undefined; readonly pair: SchemaPair }[];
}

/** Pairs the schemas of two documents: each two once. */
export type DiffSchemas = (old: SchemaAt, next: SchemaAt) => SchemaPair;

/** Both descriptions' documents of one direction. */
export interface Documents {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** All that one place of both descriptions says, references and `allOf` followed. */
export interface Sides {
  readonly old: readonly SchemaAt[];
  readonly new: readonly SchemaAt[];
}

/** Makes what pairs the schemas of two documents. */
export function schemaDiffer(documents: Documents): DiffSchemas {
  const known = new WeakMap<JsonObject, WeakMap<JsonObject, SchemaPair>>();
  const wholes: Wholes = new WeakMap();
  const diff: DiffSchemas = (old, next) => {
    const [before, after] = [passed(documents.old, old), passed(documents.new, next)];
    const pairs = known.get(before.node) ?? new WeakMap<JsonObject, SchemaPair>();
    known.set(before.node, pairs);
    const found = pairs.get(after.node);
    if (found) return found;
    const pair = { old: before, new: after, facts: [] as readonly Fact[], below: [] as SchemaPair["below"] };
    // It is known before what is below it is: schemas refer to themselves.
    pairs.set(after.node, pair);
    return Object.assign(
      pair,
      pairForms(before, after, diff) ??
        compareParts(
          { old: partsAt(documents.old, before), new: partsAt(documents.new, after) },
          diff,
          wholes,
        ),
    );
  };
  return diff;
}

/** What a schema that is nothing but a reference leads to, or is nothing but one branch. */
function passed(document: JsonObject, start: SchemaAt): SchemaAt {
  const parts = partsAt(document, start);
  const speaking = parts.filter(({ node }) =>
    Object.keys(node).some((key) => key !== "$ref" && key !== "allOf" && !isAnnotation(key)),
  );
  return speaking.length === 1 &&
    speaking[0] &&
    parts.every((part) => part === speaking[0] || !saysWords(part.node))
    ? speaking[0]
    : start;
}

function saysWords(node: JsonObject): boolean {
  return Object.keys(node).some((key) => isAnnotation(key));
}

function compareParts(sides: Sides, diff: DiffSchemas, wholes: Wholes): Pick<SchemaPair, "facts" | "below"> {
  const types = diffTypes(sides).filter(({ fact }) => !isLost(sides, fact));
  // Of two values of different kinds nothing else is worth telling.
  if (types.some(({ isOther }) => isOther)) return { facts: types.map(({ fact }) => fact), below: [] };
  const properties = diffProperties(sides, diff, wholes);
  const branches = pairBranches(sides, diff);
  return {
    facts: [
      ...properties.facts,
      ...types.map(({ fact }) => fact),
      ...diffEnums(sides),
      ...branches.facts,
      ...diffKeywords(sides),
      ...diffWords(sides),
    ].filter((fact) => !isLost(sides, fact)),
    below: [...properties.below, ...branches.below, ...diffBelow(sides, diff)],
  };
}

/** True for a keyword that one side could not be read with: of that it is told that it is not known. */
function isLost({ old, new: next }: Sides, { keyword }: Fact): boolean {
  return [...old, ...next].some(({ node }) => {
    const lost = node[UNREAD];
    return typeof lost === "string" && lost.includes(`["${keyword}",`);
  });
}
