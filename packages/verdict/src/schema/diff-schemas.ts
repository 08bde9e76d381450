import { isAnnotation } from "@specmint/schema/shape";
import type { Json, JsonObject } from "@specmint/spec";
import { memberOf, UNREAD } from "@specmint/spec/document";
import type { Fact, Subject } from "../fact.ts";
import { diffEnums } from "./diff-enums.ts";
import { diffTypes } from "./diff-types.ts";
import { sortedText } from "./joint-space.ts";
import { pairBranches, pairForms } from "./pair-branches.ts";
import { partsAt, propertiesOf, requiredBy, type SchemaAt, schemaAt } from "./resolve-schema.ts";

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

function diffProperties(
  sides: Sides,
  diff: DiffSchemas,
  wholes: Wholes,
): Pick<SchemaPair, "facts" | "below"> {
  const [before, after] = [propertiesOf(sides.old), propertiesOf(sides.new)];
  const [needed, needs] = [requiredBy(sides.old), requiredBy(sides.new)];
  const facts: Fact[] = [];
  const below: SchemaPair["below"][number][] = [];
  for (const [name, schemas] of before) {
    const others = after.get(name);
    const [first] = schemas;
    if (!others) facts.push(propertyFact("removed", name, { isRequired: needed.has(name), old: first }));
    else for (const pair of pairAll(schemas, others, diff, wholes)) below.push({ step: name, pair });
  }
  for (const [name, [first]] of after)
    if (!before.has(name))
      facts.push(propertyFact("added", name, { isRequired: needs.has(name), new: first }));
  return { facts: [...facts, ...diffRequired({ before, after, needed, needs, sides })], below };
}

interface Needs {
  readonly before: ReadonlyMap<string, readonly SchemaAt[]>;
  readonly after: ReadonlyMap<string, readonly SchemaAt[]>;
  readonly needed: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly sides: Sides;
}

function diffRequired({ before, after, needed, needs, sides }: Needs): readonly Fact[] {
  const [old, next] = [sides.old[0], sides.new[0]];
  const at = { ...(old && { old: old.tokens }), ...(next && { new: next.tokens }) };
  const placed = (name: string): Pick<Fact, "old" | "new"> => ({
    ...at,
    ...(before.get(name)?.[0] && { old: before.get(name)?.[0]?.tokens as readonly string[] }),
    ...(after.get(name)?.[0] && { new: after.get(name)?.[0]?.tokens as readonly string[] }),
  });
  const isNew = (name: string): boolean => after.has(name) && !before.has(name);
  const isGone = (name: string): boolean => before.has(name) && !after.has(name);
  return [
    ...[...needs]
      .filter((name) => !needed.has(name) && !isNew(name))
      .map(
        (name): Fact => ({
          subject: "required",
          change: "added",
          name,
          keyword: "required",
          path: [name],
          ...placed(name),
        }),
      ),
    ...[...needed]
      .filter((name) => !needs.has(name) && !isGone(name))
      .map(
        (name): Fact => ({
          subject: "required",
          change: "removed",
          name,
          keyword: "required",
          path: [name],
          ...placed(name),
        }),
      ),
  ];
}

function propertyFact(
  change: "added" | "removed",
  name: string,
  {
    isRequired,
    ...at
  }: {
    readonly isRequired: boolean;
    readonly old?: SchemaAt | undefined;
    readonly new?: SchemaAt | undefined;
  },
): Fact {
  return {
    subject: "property",
    change,
    name,
    keyword: "properties",
    isRequired,
    path: [name],
    ...(at.old && { old: at.old.tokens, before: at.old.node }),
    ...(at.new && { new: at.new.tokens, after: at.new.node }),
  };
}

/** Pairs what several schemas say of one value: the same schemas are the same whole, however often they meet. */
function pairAll(
  old: readonly SchemaAt[],
  next: readonly SchemaAt[],
  diff: DiffSchemas,
  wholes: Wholes,
): readonly SchemaPair[] {
  const [before, after] = [wholeOf(old, wholes), wholeOf(next, wholes)];
  return before && after ? [diff(before, after)] : [];
}

/** By the schemas that they are made of, the first by the others. */
type Wholes = WeakMap<JsonObject, { readonly parts: readonly SchemaAt[]; readonly whole: SchemaAt }[]>;

function wholeOf(parts: readonly SchemaAt[], wholes: Wholes): SchemaAt | undefined {
  const [first, ...others] = parts.filter(
    (one, at) => parts.findIndex(({ node }) => node === one.node) === at,
  );
  if (!first || others.length === 0) return first;
  const known = wholes.get(first.node) ?? [];
  wholes.set(first.node, known);
  const all = [first, ...others];
  const found = known.find(
    (one) => one.parts.length === all.length && all.every(({ node }, at) => one.parts[at]?.node === node),
  );
  if (found) return found.whole;
  const whole = { node: { allOf: all.map(({ node }) => node) }, tokens: first.tokens };
  known.push({ parts: all, whole });
  return whole;
}

/** Keywords whose schemas are paired one by one, as their values are below those of the schema. */
const SINGLE = ["items", "additionalProperties", "propertyNames"] as const;

function diffBelow(sides: Sides, diff: DiffSchemas): SchemaPair["below"] {
  const single = SINGLE.flatMap((keyword) => {
    const [old, next] = [only(sides.old, keyword), only(sides.new, keyword)];
    if (!old || !next) return [];
    return [{ step: keyword === "propertyNames" ? undefined : "*", pair: diff(old, next) }];
  });
  return [...single, ...diffMaps(sides, diff)];
}

function diffMaps(sides: Sides, diff: DiffSchemas): SchemaPair["below"] {
  return (["patternProperties", "prefixItems"] as const).flatMap((keyword) => {
    const [old, next] = [entriesOf(sides.old, keyword), entriesOf(sides.new, keyword)];
    return [...old].flatMap(([key, schema]) => {
      const other = next.get(key);
      return other ? [{ step: keyword === "prefixItems" ? key : "*", pair: diff(schema, other) }] : [];
    });
  });
}

function only(parts: readonly SchemaAt[], keyword: string): SchemaAt | undefined {
  const found = parts.filter(({ node }) => Object.hasOwn(node, keyword));
  const [part] = found;
  const value = part && memberOf(part.node, keyword);
  if (found.length !== 1 || !part || typeof value !== "object" || value === null) return undefined;
  return schemaAt(value, [...part.tokens, keyword]);
}

function entriesOf(parts: readonly SchemaAt[], keyword: string): ReadonlyMap<string, SchemaAt> {
  return new Map(
    parts.flatMap(({ node, tokens }) =>
      Object.entries((memberOf(node, keyword) ?? {}) as JsonObject).map(
        ([key, schema]) => [key, schemaAt(schema, [...tokens, keyword, key])] as const,
      ),
    ),
  );
}

/** Keywords that are compared elsewhere. */
const ELSEWHERE = /^(\$ref|allOf|anyOf|oneOf|type|nullable|enum|const|properties|required)$/;

/** The subject of a fact about a keyword, where it has a name of its own. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  format: "format",
  pattern: "pattern",
  additionalProperties: "additional-properties",
  $unread: "unread",
  ...Object.fromEntries(
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
    ].map((key) => [key, "bound" as const]),
  ),
};

/** All other keywords that say something of values: each is a fact where what all parts say of it differs. */
function diffKeywords(sides: Sides): readonly Fact[] {
  const [before, after] = [keywordsOf(sides.old), keywordsOf(sides.new)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((keyword): Fact[] => {
    const [old, next] = [before.get(keyword) ?? [], after.get(keyword) ?? []];
    if (isSame(old, next) || isBelow(keyword, old, next)) return [];
    return [
      {
        subject: SUBJECTS[keyword] ?? "keyword",
        change: old.length === 0 ? "added" : next.length === 0 ? "removed" : "changed",
        keyword,
        name: keyword === UNREAD ? lostIn(old[0]?.value ?? next[0]?.value) : keyword,
        path: [],
        ...(old[0] && { before: old[0].value, old: [...old[0].tokens, keyword] }),
        ...(next[0] && { after: next[0].value, new: [...next[0].tokens, keyword] }),
      },
    ];
  });
}

/** The keywords that could not be read. */
function lostIn(unread: Json | undefined): string {
  return [...String(unread).matchAll(/(?:^\[|\],)\["([^"]*)",/g)].map(([, keyword]) => keyword).join(", ");
}

interface Said {
  readonly value: Json;
  readonly tokens: readonly string[];
}

function keywordsOf(parts: readonly SchemaAt[]): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const { node, tokens } of parts)
    for (const [keyword, value] of Object.entries(node))
      if (!isAnnotation(keyword) && !ELSEWHERE.test(keyword) && !/^\$(?!unread)/.test(keyword))
        found.set(keyword, [...(found.get(keyword) ?? []), { value, tokens }]);
  return found;
}

function isSame(old: readonly Said[], next: readonly Said[]): boolean {
  const texts = (list: readonly Said[]): string =>
    [...new Set(list.map(({ value }) => sortedText(value)))].sort().join();
  return texts(old) === texts(next);
}

/** True where the schemas under a keyword are paired by themselves. */
function isBelow(keyword: string, old: readonly Said[], next: readonly Said[]): boolean {
  if (old.length !== 1 || next.length !== 1) return false;
  const isSchema = (said: Said | undefined): boolean => typeof said?.value === "object";
  if (/^(items|additionalProperties|propertyNames)$/.test(keyword))
    return isSchema(old[0]) && isSchema(next[0]);
  if (keyword !== "patternProperties" && keyword !== "prefixItems") return false;
  const keys = (said: Said | undefined): string =>
    Object.keys((said?.value ?? {}) as JsonObject)
      .sort()
      .join("\n");
  return keys(old[0]) === keys(next[0]);
}

/** `default` and `deprecated` mean something; all other words only describe. */
/** True for a flag that is off, said or not. */
function isOff(keyword: string, said: Said | undefined): boolean {
  return keyword === "deprecated" && said?.value !== true;
}

function diffWords(sides: Sides): readonly Fact[] {
  const [before, after] = [wordsOf(sides.old), wordsOf(sides.new)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((keyword): Fact[] => {
    const [old, next] = [before.get(keyword), after.get(keyword)];
    if (sortedText(old?.value) === sortedText(next?.value)) return [];
    if (isOff(keyword, old) && isOff(keyword, next)) return [];
    const change = old === undefined ? "added" : next === undefined ? "removed" : "changed";
    const subject = SPOKEN[keyword] ?? "words";
    return [
      {
        subject,
        change: changeOf(subject, old?.value, next?.value) ?? change,
        keyword,
        name: keyword,
        path: [],
        ...(old && { before: old.value, old: [...old.tokens, keyword] }),
        ...(next && { after: next.value, new: [...next.tokens, keyword] }),
      },
    ];
  });
}

/** Of what is on or off, and of a list that others may be added to, it is told what has come of it. */
function changeOf(
  subject: Subject,
  old: Json | undefined,
  next: Json | undefined,
): Fact["change"] | undefined {
  if (subject === "deprecation") return next === true ? "added" : "removed";
  if (subject !== "open-value" || !Array.isArray(old)) return undefined;
  const left = new Set((Array.isArray(next) ? next : []).map(sortedText));
  return old.some((value: Json) => !left.has(sortedText(value))) ? "removed" : "added";
}

/** Annotations that are more than words. */
const SPOKEN: Readonly<Record<string, Subject>> = {
  default: "default",
  deprecated: "deprecation",
  "x-extensible-enum": "open-value",
};

/** The words of the outermost part that has them. */
function wordsOf(parts: readonly SchemaAt[]): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const { node, tokens } of parts)
    for (const [keyword, value] of Object.entries(node))
      if (isAnnotation(keyword) && !IGNORED.test(keyword) && !found.has(keyword))
        found.set(keyword, { value, tokens });
  return found;
}

/** What is no word to people, or stands in the schemas in other words. */
const IGNORED = /^(\$vocabulary|discriminator|readOnly|writeOnly)$/;
