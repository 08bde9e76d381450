import { UsageError } from "../usage-error.ts";
import { runGit } from "./run-git.ts";

/** A folder in a working tree of git. */
export interface Repository {
  /** Absolute path of the folder that git runs in. */
  readonly cwd: string;
  /** Path of the folder below the top of the working tree: "" or `sub/folder/`. */
  readonly prefix: string;
}

/**
 * The repository that a folder is in.
 *
 * @throws `UsageError` if it is in none.
 */
export async function openRepository(cwd: string): Promise<Repository> {
  const { code, out, problem } = await runGit(cwd, ["rev-parse", "--show-prefix"]);
  if (code === 0) return { cwd, prefix: out.toString("utf8").replace(/\n$/, "") };
  if (/not a git repository/.test(problem)) throw new UsageError(`${cwd} is in no git repository.`);
  throw new UsageError(`git cannot be used in ${cwd}: ${problem}`);
}

/** The full hash of the commit that a name means; undefined if it means none. */
export async function findCommit({ cwd }: Repository, name: string): Promise<string | undefined> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { code, out } = await runGit(cwd, args);
  const hash = out.toString("utf8").trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

/** Whether git knows only the latest part of the history. */
export async function isShallow({ cwd }: Repository): Promise<boolean> {
  const { out } = await runGit(cwd, ["rev-parse", "--is-shallow-repository"]);
  return out.toString("utf8").trim() === "true";
}
