import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { holds } from "./compare-folder.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Target } from "./generate-packages.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { readFolder } from "./read-folder.ts";
import { readStamp, type Stamp, writeStamp } from "./stamp.ts";
import { sha256 } from "./with-provenance.ts";

/**
 * A hash of the spec and of the generator; undefined if the spec cannot be read. It is taken before the spec is read for
 * generating: if somebody saves the spec in between, the next run does not find its hash and generates again.
 */
export async function hashInputs(root: string, file: string): Promise<string | undefined> {
  const spec = await readFile(join(root, file)).catch(() => undefined);
  return spec && sha256([await fingerprint(), sha256(spec), file].join("\n"));
}

/** The stamp of a package, if generating it again would change nothing. */
export async function recallPackage(inputs: string, target: Target): Promise<Stamp | undefined> {
  const stamp = await readStamp(target.folder);
  if (stamp?.key !== keyOf(inputs, target)) return undefined;
  const content = await readFolder(join(target.folder, "src", "gen"));
  return holds(content, stamp.files) ? stamp : undefined;
}

/** Leaves the stamp that `recallPackage` looks for. */
export async function rememberPackage(
  inputs: string,
  target: Target,
  files: readonly GeneratedFile[],
): Promise<void> {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const hashes = Object.fromEntries(files.map(({ path, text }) => [path, sha256(text)]));
  await writeStamp(target.folder, { key: keyOf(inputs, target), files: hashes, bytes });
}

function keyOf(inputs: string, { name, version, kind, typesPackage }: Target): string {
  return sha256([inputs, name, version, kind, typesPackage].join("\n"));
}
