import type { JsonObject } from "@specmint/spec";
import { memberOf, objectIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";

/** What `x-specmint` says: `failure`, `env`, `retry` and its other keys. */
export function compareExtension(
  common: Omit<Fact, "subject" | "change">,
  old: JsonObject,
  next: JsonObject,
): readonly Fact[] {
  const [before, after] = [objectIn(old, "x-specmint"), objectIn(next, "x-specmint")];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((keyword): Fact[] => {
    const [was, is] = [memberOf(before, keyword), memberOf(after, keyword)];
    if (sortedText(was) === sortedText(is)) return [];
    return [
      {
        ...common,
        subject: "extension",
        change: was === undefined ? "added" : is === undefined ? "removed" : "changed",
        name: keyword,
        keyword,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        old: was === undefined ? (common.old ?? []) : [...(common.old ?? []), "x-specmint", keyword],
        new: is === undefined ? (common.new ?? []) : [...(common.new ?? []), "x-specmint", keyword],
      },
    ];
  });
}
