import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { holds } from "./compare-folder.ts";
import { fingerprint } from "./fingerprint.ts";
import { type GeneratedFile, hashOf } from "./generated-file.ts";
import type { ProductTexts } from "./product/product-paths.ts";
import { readProductTexts } from "./product/read-product-texts.ts";
import { readFolder } from "./read-folder.ts";
import { readStamp, type Stamp, writeStamp } from "./stamp.ts";
import { genFolder, type Target } from "./target.ts";
import { sha256 } from "./with-provenance.ts";

/** The files of a spec by their paths from the workspace root; undefined for one that cannot be read. */
export type SpecFiles = ReadonlyMap<string, string | undefined>;

/** A hash of a spec's files, as they were read, of what it may read outside its folder, and of the generator. */
export async function hashInputs(files: SpecFiles, allowOutside: readonly string[]): Promise<string> {
  const hashes = [...files].map(
    ([file, text]) => `${file} ${text === undefined ? "unreadable" : sha256(text)}`,
  );
  return sha256(JSON.stringify([await fingerprint(), hashes.sort(), [...allowOutside].sort()]));
}

async function readFiles(root: string, files: readonly string[]): Promise<SpecFiles> {
  const texts = files.map(async (file): Promise<[string, string | undefined]> => {
    const path = join(root, file);
    const bytes = await stat(path)
      .then((found) => (found.isFile() ? readFile(path) : undefined))
      .catch(() => undefined);
    return [file, bytes && new TextDecoder().decode(bytes)];
  });
  return new Map(await Promise.all(texts));
}

/**
 * The stamp of a package, if generating it again would change nothing.
 *
 * @param settings What goes in beside the spec and the package, as text.
 */
export async function recallPackage(
  root: string,
  spec: string,
  allowOutside: readonly string[],
  target: Target,
  settings: string,
): Promise<Stamp | undefined> {
  const stamp = readStamp(target.folder);
  if (!stamp?.inputs.includes(spec)) return undefined;
  const hash = await hashInputs(await readFiles(root, stamp.inputs), allowOutside);
  if (stamp.key !== keyOf(hash, target, settings)) return undefined;
  const content = readFolder(genFolder(root, target));
  if (!holds(content, stamp.files)) return undefined;
  return settings === "" || stamp.beside === hashTexts(readProductTexts(root, target.folder))
    ? stamp
    : undefined;
}

/**
 * Leaves the stamp that `recallPackage` looks for.
 *
 * @param inputs The files that the spec consists of, and their hash.
 * @param settings What went in beside the spec and the package, as text.
 */
export function rememberPackage(
  root: string,
  inputs: { readonly files: readonly string[]; readonly hash: string },
  target: Target,
  files: readonly GeneratedFile[],
  settings: string,
): void {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const hashes = Object.fromEntries(files.map((file) => [file.path, hashOf(file)]));
  writeStamp(target.folder, {
    inputs: inputs.files,
    key: keyOf(inputs.hash, target, settings),
    files: hashes,
    beside: settings === "" ? "" : hashTexts(readProductTexts(root, target.folder)),
    bytes,
  });
}

function keyOf(inputs: string, target: Target, settings: string): string {
  const { name, version, kind, typesPackage, allowOutside = [] } = target;
  return sha256([inputs, name, version, kind, typesPackage, ...allowOutside, settings].join("\n"));
}

/** A hash of the files beside `src/gen`. */
function hashTexts(texts: ProductTexts): string {
  return sha256(JSON.stringify([...texts].map(([path, text]) => [path, text ?? null])));
}
