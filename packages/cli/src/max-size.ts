import { join } from "node:path";
import { checkManifest, type Rule, readManifest } from "./read-manifest.ts";
import { UsageError } from "./usage-error.ts";
import { exists } from "./workspace.ts";

/** The lines of `--help` about the option. */
export const maxSizeHelp = `  --max-size <MB>
           Read descriptions of up to so many MB in all (32 without it), and of as much YAML as fits in proportion;
           "specmint": { "maxSize": 64 } in the root package.json says the same for good`;

const rule: Rule = {
  path: ["specmint", "maxSize"],
  isRight: (value) => value === undefined || (typeof value === "number" && isSize(value)),
  expected: "a number of MB",
  fix: 'Write "maxSize": 64, or leave it out.',
};

/**
 * How many MB the files of a description may have: what the command line says, or else the root package.json; undefined if neither
 * does.
 *
 * @throws `UsageError` or `SettingsError` for what is no size.
 */
export async function readMaxSize(root: string, given: string | undefined): Promise<number | undefined> {
  if (given !== undefined) {
    const size = /^\d+(\.\d+)?$/.test(given) ? Number(given) : 0;
    if (isSize(size)) return size;
    throw new UsageError("--max-size takes a number of MB, for example --max-size 64.");
  }
  const file = join(root, "package.json");
  if (!(await exists(file))) return undefined;
  const manifest = await readManifest(file);
  await checkManifest(file, manifest, [rule]);
  const { specmint } = manifest.members as { specmint?: { maxSize?: number } };
  return specmint?.maxSize;
}

/** A text of JavaScript holds no more than half a GB. */
function isSize(value: number): boolean {
  return value > 0 && value <= 512;
}
