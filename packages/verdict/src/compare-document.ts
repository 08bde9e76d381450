import type { Json, JsonObject } from "@specmint/spec";
import { listIn, memberOf, objectIn } from "@specmint/spec/document";
import type { Fact } from "./fact.ts";
import { compareExtension } from "./operations/compare-extension.ts";
import type { Both } from "./operations/position.ts";
import { sortedText } from "./sorted-text.ts";

/** What belongs to no operation: the words of the whole, and what options the client has. */
export function compareDocument({ old, new: next }: Both): readonly Fact[] {
  const words = ["info", "tags", "externalDocs"].filter(
    (key) => sortedText(memberOf(old.value, key)) !== sortedText(memberOf(next.value, key)),
  );
  return [
    ...compareSchemes(old.value, next.value),
    ...compareVariables(old.value, next.value),
    ...words.map(
      (keyword): Fact => ({
        subject: "words",
        change: "changed",
        keyword,
        name: keyword,
        old: [keyword],
        new: [keyword],
      }),
    ),
  ];
}

function compareSchemes(old: JsonObject, next: JsonObject): readonly Fact[] {
  const at = (document: JsonObject): JsonObject =>
    objectIn(objectIn(document, "components"), "securitySchemes");
  return compareEach(at(old), at(next), ["components", "securitySchemes"], ["components", "securitySchemes"]);
}

function compareVariables(old: JsonObject, next: JsonObject): readonly Fact[] {
  const [before, after] = [listIn(old, "servers"), listIn(next, "servers")];
  return before.flatMap((server, index) => {
    const tokens = ["servers", String(index), "variables"];
    return compareEach(objectIn(server, "variables"), objectIn(after[index], "variables"), tokens, tokens);
  });
}

function compareEach(
  before: JsonObject,
  after: JsonObject,
  old: readonly string[],
  next: readonly string[],
): readonly Fact[] {
  return Object.keys(before).flatMap((name) => {
    const [was, is]: (Json | undefined)[] = [memberOf(before, name), memberOf(after, name)];
    if (typeof was !== "object" || typeof is !== "object") return [];
    return compareExtension(
      { name, old: [...old, name], new: [...next, name] },
      was as JsonObject,
      is as JsonObject,
    );
  });
}
