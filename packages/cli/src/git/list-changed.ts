import type { Repository } from "./repository.ts";
import { namesOf, runGit } from "./run-git.ts";

/**
 * The files at or below some paths that are not what a commit has: changed, removed, or new, whether they are committed, staged or neither.
 *
 * @param commit A full hash.
 * @param paths Paths below the repository's folder. Nothing has to be there.
 * @returns Their paths below the repository's folder.
 */
export async function listChanged(
  { cwd }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const git = (...args: readonly string[]): ReturnType<typeof runGit> =>
    runGit(cwd, ["--literal-pathspecs", ...args, "--", ...paths]);
  const options = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative"];
  const changed = await git("diff", ...options, commit);
  const untracked = await git("ls-files", "-z", "--others", "--exclude-standard");
  return new Set([...namesOf(changed), ...namesOf(untracked)]);
}

/** The names of what a commit has in a folder, as paths below the repository's folder; none if it has no such folder. */
export async function listAtCommit(
  { cwd }: Repository,
  commit: string,
  folder: string,
): Promise<readonly string[]> {
  return namesOf(await runGit(cwd, ["ls-tree", "-z", "--name-only", commit, "--", `${folder}/`]));
}
