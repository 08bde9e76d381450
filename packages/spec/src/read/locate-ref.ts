import type { Json } from "../json.ts";
import { lookUp, parsePointer } from "../json-pointer.ts";
import { fileOf, type IdIndex, type Located, resolveUri, uriOf, withoutFragment } from "./index-ids.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** What references are looked up in. */
export interface Library {
  /** By path below the workspace root. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly ids: IdIndex;
  /** The base URIs of the objects that have one of their own. */
  readonly bases: ReadonlyMap<Json, string>;
}

/** What a reference in a part of a file leads to, or the code of the diagnostic that says why it leads nowhere. */
export function locateRef(
  library: Library,
  { base, parsed }: Located,
  ref: string,
): Located | { readonly code: "remote-ref" | "unresolved-ref" } {
  const uris = [resolveUri(ref, base), resolveUri(ref, uriOf(parsed.file))].filter(
    (uri) => uri !== undefined,
  );
  for (const uri of uris) {
    const found = locateUri(library, uri);
    if (found) return found;
  }
  // By what it is relative to: an `$id` may make it one to another host.
  const [uri] = uris;
  return { code: uri !== undefined && !uri.startsWith("file:///") ? "remote-ref" : "unresolved-ref" };
}

function locateUri({ files, ids, bases }: Library, uri: string): Located | undefined {
  const named = ids.get(uri);
  if (named) return named;
  const pointer = pointerOf(uri);
  const whole = ids.get(withoutFragment(uri)) ?? wholeFile(files, bases, fileOf(uri));
  if (!whole || pointer === undefined) return undefined;
  let at = whole;
  for (const token of pointer) {
    const node = lookUp(at.node, [token]);
    if (node === undefined) return undefined;
    at = { ...at, node, tokens: [...at.tokens, token], base: bases.get(node) ?? at.base };
  }
  return at;
}

function wholeFile(
  files: Library["files"],
  bases: Library["bases"],
  file: string | undefined,
): Located | undefined {
  const parsed = file === undefined ? undefined : files.get(file);
  const base = parsed && (bases.get(parsed.value) ?? uriOf(parsed.file));
  return parsed && { parsed, node: parsed.value, tokens: [], base: base ?? "" };
}

/** The JSON pointer behind a `#`; undefined for anything else that stands there. */
function pointerOf(uri: string): string[] | undefined {
  const fragment = uri.slice(withoutFragment(uri).length + 1);
  if (fragment !== "" && !fragment.startsWith("/")) return undefined;
  try {
    return parsePointer(decodeURIComponent(fragment));
  } catch {
    return undefined;
  }
}
