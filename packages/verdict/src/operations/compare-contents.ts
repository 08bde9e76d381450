import type { JsonObject } from "@specmint/spec";
import { memberOf, type ObjectAt, objectIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { Direction } from "../model.ts";
import type { Compared } from "./compared.ts";
import { type Both, type Position, positionAt } from "./position.ts";

/** What has a `content`, in both descriptions, and how its positions are called: "request body". */
export interface ContentOwners {
  readonly old: ObjectAt;
  readonly new: ObjectAt;
  readonly label: string;
  readonly direction: Direction;
  readonly where?: string;
}

/**
 * The media types of a `content`. What is sent as a media type is described under it, or under a range that it is in (OpenAPI 3.1, Media
 * Type Object).
 */
export function compareContents(both: Both, owners: ContentOwners): Compared {
  const [before, after] = [contentsOf(owners.old), contentsOf(owners.new)];
  const facts: Fact[] = [];
  const positions: Position[] = [];
  const pair = (name: string, key: string, other: string): void => {
    positions.push(...mediaPositions(both, owners, { name, key, other }));
  };
  for (const [name, key] of before) {
    const other = after.get(name) ?? coveringOf(after, name);
    if (other === undefined) facts.push(contentFact("removed", key, owners));
    else pair(name, key, other);
  }
  for (const [name, key] of after) {
    if (before.has(name)) continue;
    const other = coveringOf(before, name);
    // What a range has let through before is compared with it.
    if (other === undefined || owners.direction === "request") facts.push(contentFact("added", key, owners));
    if (other !== undefined) pair(name, other, key);
  }
  return { facts, positions };
}

/** By name in lower case, without parameters, the key as it is written. */
function contentsOf({ node }: ObjectAt): ReadonlyMap<string, string> {
  const keys = Object.keys(objectIn(node, "content")).filter((key) => !key.startsWith("x-"));
  return new Map(keys.map((key) => [nameOf(key), key]));
}

function nameOf(mediaType: string): string {
  const [type = "", ...parameters] = mediaType
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  // A character set is a matter of how, which UTF-8 is in any case; other parameters (`version=1`) make another type.
  return [type, ...parameters.filter((part) => part !== "" && !part.startsWith("charset")).sort()].join(";");
}

/** The key of the range that a media type is in. */
function coveringOf(contents: ReadonlyMap<string, string>, name: string): string | undefined {
  return contents.get(`${name.split("/")[0]}/*`) ?? contents.get("*/*");
}

function contentFact(
  change: "added" | "removed",
  key: string,
  { old, new: next, direction, where }: ContentOwners,
): Fact {
  return {
    subject: "content",
    change,
    direction,
    name: key,
    ...(where === undefined ? {} : { where }),
    ...(change === "removed"
      ? { old: [...old.tokens, "content", key], new: next.tokens }
      : { old: old.tokens, new: [...next.tokens, "content", key] }),
  };
}

function mediaPositions(
  both: Both,
  { old, new: next, label, direction }: ContentOwners,
  { name, key, other }: { readonly name: string; readonly key: string; readonly other: string },
): readonly Position[] {
  const [before, after] = [mediaOf(old.node, key), mediaOf(next.node, other)];
  return ["schema", "itemSchema"].flatMap((keyword) => {
    if (memberOf(before, keyword) === undefined && memberOf(after, keyword) === undefined) return [];
    return [
      positionAt(both, {
        label: `${label} \`${key}\``,
        direction,
        isText: /^text\/(?!json)/.test(name) || name === "application/x-www-form-urlencoded",
        before: [...old.tokens, "content", key, keyword],
        after: [...next.tokens, "content", other, keyword],
      }),
    ];
  });
}

function mediaOf(node: JsonObject, key: string): JsonObject {
  return objectIn(objectIn(node, "content"), key);
}
