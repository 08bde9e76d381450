import type { Model } from "@specmint/spec";
import { visibleJson } from "./escape.ts";
import { type GeneratedFile, type HashedFile, toHashed } from "./generated-file.ts";
import { printJson } from "./print-json.ts";
import type { Recalled } from "./recall-modules.ts";
import { sha256 } from "./sha256.ts";

/** Name of the file that says what a folder was generated from. */
export const provenanceFile = "provenance.json";

/** What `provenance.json` holds. Hashes are lower-case hexadecimal SHA-256. */
export interface Provenance {
  /** The spec's path below the workspace root. */
  readonly spec: string;
  /** Hash of the bundled spec, as `openapi.json` has it. */
  readonly specSha256: string;
  /** Hash of each other generated file, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** Hash of each generated part of the files beside the folder: `package.json#/type`, `README.md#intro`. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Hash of all of the above as compact JSON: it tells an edited provenance from a generated one. */
  readonly digest: string;
}

/**
 * The generated files in the order of their paths, and the file that vouches for them.
 *
 * @param beside.parts Hashes of what is generated beside the folder.
 * @param beside.recalled Knows the modules that need not be made anew.
 */
export function withProvenance(
  model: Model,
  files: readonly GeneratedFile[],
  {
    parts,
    recalled = () => undefined,
  }: { parts?: Provenance["parts"] | undefined; recalled?: Recalled | undefined } = {},
): readonly HashedFile[] {
  const isDocument = (file: GeneratedFile): boolean =>
    file.path === "openapi.json" && file.text === printDocument(model);
  const sorted = files
    .map((file) => toHashed(file, recalled(file) ?? (isDocument(file) ? { hash: hashDocument(model) } : {})))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const content = {
    spec: model.file,
    specSha256: hashDocument(model),
    files: Object.fromEntries(sorted.map(({ path, hash }) => [path, hash])),
    ...(parts && { parts }),
  };
  return [...sorted, toHashed({ path: provenanceFile, text: printProvenance(content) })];
}

/** The bundled spec as `openapi.json` has it. */
export function printDocument({ document }: Model): string {
  const text = printed.get(document) ?? `${visibleJson(printJson(document))}\n`;
  printed.set(document, text);
  return text;
}

const printed = new WeakMap<object, string>();

/** The text of an `openapi.json` as short as it can be, for packages in which programs alone read it. */
export function compactDocument(text: string): string {
  return `${visibleJson(JSON.stringify(JSON.parse(text)))}\n`;
}

/** Hash of the text of `openapi.json`. */
function hashDocument(model: Model): string {
  const hash = hashes.get(model.document) ?? sha256(printDocument(model));
  hashes.set(model.document, hash);
  return hash;
}

const hashes = new WeakMap<object, string>();

/** The text of `provenance.json`, with the digest that its content has to have. */
export function printProvenance({ spec, specSha256, files, parts }: Omit<Provenance, "digest">): string {
  const content = { spec, specSha256, files, ...(parts && { parts }) };
  const digest = sha256(JSON.stringify(content));
  return `${JSON.stringify({ ...content, digest }, null, 2)}\n`;
}
