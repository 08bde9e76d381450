import { relative } from "node:path/posix";
import { type Json, type JsonObject, stringIn } from "../json.ts";
import { type Path, tokensOf } from "../path.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { walkFile } from "./walk-file.ts";

/** A part of a file. */
export interface Located {
  readonly parsed: ParsedFile;
  readonly node: Json;
  readonly tokens: readonly string[];
  /** What relative references in it are relative to (RFC 3986, section 5.1). */
  readonly base: string;
}

/** The schemas of files by what names them: their `$id`s, and `$anchor`s behind a `#`. */
export type IdIndex = ReadonlyMap<string, Located>;

/** Where the workspace root would be: deep enough for paths that lead out of it. */
const root = `/${"-/".repeat(40)}`;

/** The URI of a file: a made-up one, so that references between files are resolved as URIs are. */
export function uriOf(file: string): string {
  return new URL(encodeURI(file).replace(/[?#]/g, encodeURIComponent), `file://${root}`).href;
}

/** The file that a URI names, as a path from the workspace root; undefined if it is none. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith("file:///")) return undefined;
  try {
    return relative(root, decodeURIComponent(withoutFragment(uri).slice("file://".length)));
  } catch {
    return undefined;
  }
}

/** Looks for `$id`, `$anchor`, `$dynamicAnchor` and OpenAPI 3.2's `$self` in files (JSON Schema 2020-12, section 8.2). */
export function indexIds(files: Iterable<ParsedFile>): IdIndex {
  const index = new Map<string, Located>();
  for (const parsed of files) {
    if (!/(?:^|["'\s{,])\$(id|anchor|dynamicAnchor|self)["']?\s*:/.test(parsed.text)) continue;
    walkFile(parsed.value, undefined, uriOf(parsed.file), (node, path, base) => {
      const located = { parsed, node, tokens: tokensOf(path), base: baseOf(node, path, base) };
      for (const name of namesOf(node, located.base, base)) if (!index.has(name)) index.set(name, located);
      return located.base;
    });
  }
  return index;
}

/** The base URI of the references in an object, which an `$id` or `$self` of its own changes. */
export function baseOf(node: JsonObject, path: Path, base: string): string {
  const id = stringIn(node, "$id") ?? (path === undefined ? stringIn(node, "$self") : undefined);
  return id === undefined ? base : (resolveUri(id, base) ?? base);
}

/** A name that occurs twice means its first place. */
function namesOf(node: JsonObject, base: string, outer: string): readonly string[] {
  const anchors = ["$anchor", "$dynamicAnchor"].flatMap((key) => stringIn(node, key) ?? []);
  const whole = withoutFragment(base);
  return [...(base === outer ? [] : [whole]), ...anchors.map((anchor) => `${whole}#${anchor}`)];
}

/** A reference made absolute; undefined for what is none. */
export function resolveUri(ref: string, base: string): string | undefined {
  return URL.canParse(ref, base) ? new URL(ref, base).href : undefined;
}

/** A URI up to its `#`. */
export function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}
