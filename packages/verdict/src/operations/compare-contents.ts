import type { JsonObject } from "@specmint/spec";
import { isMediaType, memberOf, type ObjectAt, objectIn, resolveObject } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { Direction } from "../model.ts";
import { sortedText } from "../sorted-text.ts";
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
    const media = mediaPair(both, owners, { key, other });
    if (!media) return;
    positions.push(...mediaPositions(both, owners, { name, key, ...media }));
    facts.push(...encodingFacts(owners, { key, ...media }));
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

/** By name in lower case, the key as it is written. Two keys of one name stay apart. */
function contentsOf({ node }: ObjectAt): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of Object.keys(objectIn(node, "content"))) {
    if (!isMediaType(key)) continue;
    const name = nameOf(key);
    found.set(found.has(name) ? key.toLowerCase() : name, key);
  }
  return found;
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

/** A media type in both descriptions. */
interface MediaPair {
  readonly old: ObjectAt;
  readonly new: ObjectAt;
}

function mediaPair(
  both: Both,
  owners: ContentOwners,
  { key, other }: { readonly key: string; readonly other: string },
): MediaPair | undefined {
  const old = mediaAt(both.old.value, owners.old, key);
  const next = mediaAt(both.new.value, owners.new, other);
  return old && next && { old, new: next };
}

function mediaAt(document: JsonObject, { node, tokens }: ObjectAt, key: string): ObjectAt | undefined {
  return resolveObject(document, memberOf(objectIn(node, "content"), key), [...tokens, "content", key]);
}

function mediaPositions(
  both: Both,
  { label, direction }: ContentOwners,
  { name, key, old, new: next }: MediaPair & { readonly name: string; readonly key: string },
): readonly Position[] {
  return ["schema", "itemSchema"].flatMap((keyword) => {
    if (memberOf(old.node, keyword) === undefined && memberOf(next.node, keyword) === undefined) return [];
    return [
      positionAt(both, {
        label: `${label} \`${key}\``,
        direction,
        isText: /^text\/(?!json)/.test(name) || name === "application/x-www-form-urlencoded",
        before: [...old.tokens, keyword],
        after: [...next.tokens, keyword],
      }),
    ];
  });
}

/** The members of a form that both descriptions say how to write, and that are written otherwise now. */
function encodingFacts(
  { direction }: ContentOwners,
  { key, old, new: next }: MediaPair & { readonly key: string },
): readonly Fact[] {
  const [before, after] = [objectIn(old.node, "encoding"), objectIn(next.node, "encoding")];
  return Object.keys(before).flatMap((name): Fact[] => {
    const [was, is] = [memberOf(before, name), memberOf(after, name)];
    if (is === undefined || sortedText(was) === sortedText(is)) return [];
    const at = { old: [...old.tokens, "encoding", name], new: [...next.tokens, "encoding", name] };
    return [{ subject: "encoding", change: "changed", direction, name, where: key, ...at }];
  });
}
