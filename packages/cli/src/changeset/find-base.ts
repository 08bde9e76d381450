import { join } from "node:path";
import { findCommit, isShallow, type Repository } from "../git/repository.ts";
import { runGit } from "../git/run-git.ts";
import { isMembers, readManifest } from "../read-manifest.ts";
import { UsageError } from "../usage-error.ts";
import { exists } from "../workspace.ts";

/** What the working tree is compared with. */
export interface Base {
  /** A full hash. */
  readonly commit: string;
  /** The branch that it is of, as people call it. */
  readonly name: string;
}

/**
 * The last commit that a branch and the working tree have in common.
 *
 * @param since The branch, or any commit; undefined: the one that changesets go by, here or at `origin`, whichever is nearer.
 * @throws `UsageError` if there is none.
 */
export async function findBase(
  repository: Repository,
  root: string,
  since: string | undefined,
): Promise<Base> {
  const branch = since ?? (await readBaseBranch(root));
  const names = since === undefined ? [branch, `origin/${branch}`] : [since];
  if ((await findCommit(repository, "HEAD")) === undefined)
    throw new UsageError("There is no commit yet to compare with.");
  let nearest: Base | undefined;
  let isKnown = false;
  for (const name of names) {
    const commit = await findCommit(repository, name);
    if (commit === undefined) continue;
    isKnown = true;
    const common = await mergeBase(repository, commit);
    if (common === undefined) continue;
    if (!nearest || (await isAncestor(repository, nearest.commit, common)))
      nearest = { commit: common, name };
  }
  if (nearest) return nearest;
  throw new UsageError(await explain(repository, branch, since, isKnown));
}

async function explain(
  repository: Repository,
  branch: string,
  since: string | undefined,
  isKnown: boolean,
): Promise<string> {
  const problem = isKnown
    ? `git knows of no commit that ${branch} and the working tree have in common.`
    : since === undefined
      ? `git knows neither ${branch} nor origin/${branch}, with which specs are compared.`
      : `git knows no commit "${since}".`;
  if (await isShallow(repository))
    return `${problem} This clone has only the latest part of the history: run git fetch --unshallow origin ${branch} (with actions/checkout: fetch-depth: 0).`;
  return since === undefined && !isKnown
    ? `${problem} Fetch it (git fetch origin ${branch}), or name another commit with --since.`
    : problem;
}

async function mergeBase({ cwd }: Repository, commit: string): Promise<string | undefined> {
  const { code, out } = await runGit(cwd, ["merge-base", "HEAD", commit]);
  return code === 0 ? out.toString("utf8").trim() : undefined;
}

async function isAncestor({ cwd }: Repository, old: string, next: string): Promise<boolean> {
  return (await runGit(cwd, ["merge-base", "--is-ancestor", old, next])).code === 0;
}

/** The branch that changesets compare with. */
async function readBaseBranch(root: string): Promise<string> {
  const file = join(root, ".changeset/config.json");
  if (!(await exists(file)))
    throw new UsageError("The workspace has no .changeset/config.json: npx changeset init makes one.");
  const { members } = await readManifest(file);
  const branch = isMembers(members) ? members["baseBranch"] : undefined;
  return typeof branch === "string" && branch !== "" ? branch : "main";
}
