import type { Json } from "../json.ts";
import { stringIn } from "../json.ts";
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
  hops = 10,
): Located | { readonly code: "remote-ref" | "unresolved-ref" } {
  const uris = [resolveUri(ref, base), resolveUri(ref, uriOf(parsed.file))].filter(
    (uri) => uri !== undefined,
  );
  for (const uri of uris) {
    const found = locateUri(library, uri, hops);
    if (found) return found;
  }
  // By what it is relative to: an `$id` may make it one to another host.
  const [uri] = uris;
  return { code: uri !== undefined && !uri.startsWith("file:///") ? "remote-ref" : "unresolved-ref" };
}

/** A member of what stands at a place, or of what a `$ref` there leads to. */
export function locateMember(library: Library, at: Located, token: string, hops = 10): Located | undefined {
  const node = lookUp(at.node, [token]);
  if (node !== undefined)
    return { ...at, node, tokens: [...at.tokens, token], base: library.bases.get(node) ?? at.base };
  const ref = stringIn(at.node, "$ref");
  const target = ref === undefined || hops === 0 ? undefined : locateRef(library, at, ref, hops - 1);
  return target && !("code" in target) ? locateMember(library, target, token, hops - 1) : undefined;
}

function locateUri(library: Library, uri: string, hops: number): Located | undefined {
  const { files, ids, bases } = library;
  const named = ids.get(uri);
  if (named) return named;
  const pointer = pointerOf(uri);
  const whole = ids.get(withoutFragment(uri)) ?? wholeFile(files, bases, fileOf(uri));
  if (!whole || pointer === undefined) return undefined;
  let at: Located | undefined = whole;
  for (const token of pointer) at = at && locateMember(library, at, token, hops);
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
