import { isAnnotation } from "@specmint/schema/shape";
import type { Json } from "@specmint/spec";
import type { Fact, Subject } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";
import type { Sides } from "./diff-schemas.ts";
import type { SchemaAt } from "./resolve-schema.ts";
import type { Said } from "./said.ts";

/** `default` and `deprecated` mean something; all other words only describe. */
export function diffWords(sides: Sides): readonly Fact[] {
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

/** True for a flag that is off, said or not. */
function isOff(keyword: string, said: Said | undefined): boolean {
  return keyword === "deprecated" && said?.value !== true;
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
