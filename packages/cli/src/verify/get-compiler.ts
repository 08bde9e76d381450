import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Compiler, findCompiler } from "../compiler/find-compiler.ts";
import { NpmError, saidByNpm } from "../npm/npm-error.ts";
import { runProgram } from "../run-program.ts";

/** A TypeScript that is there until the end of `await using`. */
export type HeldCompiler = Compiler & AsyncDisposable;

/**
 * TypeScript of exactly one version: the one that Specmint depends on, if it is that, or else one that npm gets. No script of it is run.
 *
 * @param cwd Whose npm settings count.
 * @throws `NpmError` if it is not to be had.
 */
export async function getCompiler(version: string, cwd: string): Promise<HeldCompiler> {
  const own = findCompiler(import.meta.dirname);
  if (own?.version === version) return { ...own, [Symbol.asyncDispose]: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "specmint-typescript-"));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const args = ["install", `typescript@${version}`, "--prefix", folder, "--ignore-scripts", "--no-audit"];
  const { code, err } = await runProgram("npm", [...args, "--no-fund"], { cwd });
  const found = code === 0 ? findCompiler(folder) : undefined;
  if (found) return { ...found, [Symbol.asyncDispose]: dispose };
  await dispose();
  throw new NpmError(`It was compiled by TypeScript ${version}, which npm does not get: ${saidByNpm(err)}`);
}
