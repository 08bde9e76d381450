import { isAnnotation } from "@specmint/schema/shape";
import type { Json, JsonObject } from "@specmint/spec";
import { UNREAD } from "@specmint/spec/document";
import type { Fact, Subject } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";
import type { Sides } from "./diff-schemas.ts";
import type { SchemaAt } from "./resolve-schema.ts";
import type { Said } from "./said.ts";

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
export function diffKeywords(sides: Sides): readonly Fact[] {
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
