import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { holds } from "./compare-folder.ts";
import { once } from "./once.ts";
import type { PackagePlan } from "./plan-package.ts";
import type { ProductTexts } from "./product/product-paths.ts";
import { readProductTexts } from "./product/read-product-texts.ts";
import { readFolder } from "./read-folder.ts";
import { rememberModules } from "./recall-modules.ts";
import { sha256 } from "./sha256.ts";
import { readStamp, type Stamp, writeStamp } from "./stamp.ts";
import { genFolder, type Target } from "./target.ts";

/** The files of a spec by their paths from the workspace root; undefined for one that cannot be read. */
export type SpecFiles = ReadonlyMap<string, string | undefined>;

/** Makes a hash of a spec's files, as they were read. */
export type HashInputs = (files: SpecFiles) => string;

/**
 * The hash of a spec's files, of what it may read outside its folder, and of the generator. A text that comes again is not hashed again: it may be
 * long.
 *
 * @param generator Its `fingerprint`.
 */
export function inputsHasher(allowOutside: readonly string[], generator: string): HashInputs {
  const hashOf = once((text: string) => sha256(text));
  return (files) => {
    const hashes = [...files].map(
      ([file, text]) => `${file} ${text === undefined ? "unreadable" : hashOf(text)}`,
    );
    return sha256(JSON.stringify([generator, hashes.sort(), [...allowOutside].sort()]));
  };
}

/** Gives the hash of files as they are now, each list of them read once: the packages of an API have the same. */
export function inputsOnDisk(
  root: string,
  hashInputs: HashInputs,
): (files: readonly string[]) => Promise<string> {
  const hashOfList = once(async (list: string) => hashInputs(await readFiles(root, JSON.parse(list))));
  return (files) => hashOfList(JSON.stringify(files));
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
 * @param hashOfFiles Gives the hash of the spec's files as they are now.
 * @param settings What goes in beside the spec and the package, as text.
 */
export async function recallPackage(
  root: string,
  spec: string,
  hashOfFiles: (files: readonly string[]) => Promise<string>,
  target: Target,
  settings: string,
): Promise<Stamp | undefined> {
  const stamp = readStamp(target.folder);
  if (!stamp?.inputs.includes(spec)) return undefined;
  if (stamp.key !== keyOf(await hashOfFiles(stamp.inputs), target, settings)) return undefined;
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
  { target, files, bytes, shared }: PackagePlan,
  settings: string,
): void {
  writeStamp(target.folder, {
    inputs: inputs.files,
    key: keyOf(inputs.hash, target, settings),
    files: Object.fromEntries(files.map(({ path, hash }) => [path, hash])),
    modules: rememberModules(files, shared),
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
