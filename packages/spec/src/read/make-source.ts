import { type Diagnostic, diagnose, hasErrors } from "../diagnostic.ts";
import { shapeOf } from "../grammar/grammar.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { Source, Version } from "../source.ts";
import { type Visit, visitDocument } from "../visit-document.ts";
import { type Bundled, bundle } from "./bundle.ts";
import { type Origin, sections, unreferred } from "./bundle-state.ts";
import { canonicalDocument } from "./canonical.ts";
import { checkVersion } from "./check-version.ts";
import { fileOf, resolveUri, uriOf } from "./index-ids.ts";
import { nameRepeated } from "./name-repeated.ts";
import type { ParsedFile } from "./parsed-file.ts";

/**
 * Makes one document of a spec's files. There is a source if and only if no diagnostic is an error.
 *
 * @param files All files by their paths, the entry among them.
 */
export function makeSource(
  first: ParsedFile,
  files: ReadonlyMap<string, ParsedFile>,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const entry = behindRef(first, files);
  const { value } = entry;
  if (!isJsonObject(value))
    return { diagnostics: [diagnose("not-openapi", entry.place([]), { found: "it is not an object" })] };
  const problems = checkVersion({ ...entry, value });
  if (problems.length > 0) return { diagnostics: problems };
  const version = (stringIn(value, "openapi") ?? "").slice(0, 3) as Version;
  const visits = visitDocument(value);
  const {
    document: written,
    origins,
    numbered,
    diagnostics,
  } = isBundled(visits)
    ? {
        document: value,
        origins: new Map<object, Origin>(),
        numbered: new Map<string, string>(),
        diagnostics: [],
      }
    : bundle(entry, files);
  if (hasErrors(diagnostics)) return { diagnostics };
  const root = { parsed: entry, tokens: [] };
  const { document, diagnostics: repeated } = nameRepeated(
    written,
    origins,
    root,
    makePlace(root, written, origins),
  );
  const place = makePlace(root, document, origins);
  const canonical = canonicalDocument(document, version, place);
  const source: Source = {
    file: first.file,
    files: [...files.keys()].sort(),
    text: entry.text,
    version,
    bundled: document,
    value: canonical.document,
    visits: canonical.document === value ? visits : visitDocument(canonical.document),
    numbered,
    place,
  };
  return { source, diagnostics: [...diagnostics, ...repeated, ...canonical.diagnostics] };
}

/** A description is the file that its first file is nothing but a `$ref` to: so it may stand in a folder with its parts. */
function behindRef(first: ParsedFile, files: ReadonlyMap<string, ParsedFile>): ParsedFile {
  const ref = stringIn(first.value, "$ref");
  const file = ref === undefined ? undefined : fileOf(resolveUri(ref, uriOf(first.file)) ?? "");
  return files.get(file ?? "") ?? first;
}

/** True if every reference is one to a component already, so that there is nothing to copy. */
function isBundled(visits: readonly Visit[]): boolean {
  return visits.every(({ kind, node }) => {
    if (kind === "schema" && schemaNames.some((key) => Object.hasOwn(node, key))) return false;
    if (kind === "schema" && isMappedElsewhere(node)) return false;
    const ref = stringIn(node, "$ref");
    if (Object.keys(node).some((key) => typeof shapeOf(kind, key) === "object" && isReference(node[key])))
      return false;
    if (ref === undefined || unreferred.has(kind)) return true;
    const prefix = `#/components/${sections[kind]}/`;
    return ref.startsWith(prefix) && !/[/%~]/.test(ref.slice(prefix.length));
  });
}

function isReference(value: Json | undefined): boolean {
  return stringIn(value, "$ref") !== undefined;
}

/** True for a discriminator that knows schemas by references to other places than the components. */
function isMappedElsewhere(schema: JsonObject): boolean {
  const mapping = objectIn(memberOf(schema, "discriminator"), "mapping");
  return Object.values(mapping).some(
    (value) =>
      typeof value === "string" && /[#/.]/.test(value) && !/^#\/components\/schemas\/[^/%~]+$/.test(value),
  );
}

/** What makes a schema the target of other references than JSON pointers. */
const schemaNames = ["$anchor", "$defs", "$dynamicAnchor", "$dynamicRef", "$id"];

/** Where an object stands in its file is known from where it was copied from, or from the object around it. */
function makePlace(root: Origin, document: JsonObject, origins: Bundled["origins"]): Source["place"] {
  return (tokens) => {
    let node: Json | undefined = document;
    let origin = root;
    for (const token of tokens) {
      node = memberAt(node, token);
      const moved = typeof node === "object" && node !== null ? origins.get(node) : undefined;
      origin = moved ?? { parsed: origin.parsed, tokens: [...origin.tokens, token] };
    }
    return { ...origin.parsed.place(origin.tokens), pointer: formatPointer(tokens) };
  };
}

function memberAt(node: Json | undefined, token: string): Json | undefined {
  const isKeyed = typeof node === "object" && node !== null && Object.hasOwn(node, token);
  return isKeyed ? (node as JsonObject)[token] : undefined;
}
