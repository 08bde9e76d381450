import { cp, mkdir, readdir, readlink, symlink } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { plainEnv } from "../plain-env.ts";
import { type Printed, run } from "../run.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { fetchTool } from "../tools/fetch-tool.ts";

/** The folder of the workspace. */
const root = join(import.meta.dirname, "../../../..");

/** A copy of the workspace as it is, built, to be changed at will. It is gone at the end of `await using`. */
export interface WorkspaceCopy extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
  /** Runs a command in it, with the workspace's tools on the path. Rejects with what was printed if it fails. */
  readonly run: (command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Printed>;
}

/**
 * Copies the workspace, which must be built. The copy is a git repository with one commit; its packages depend on one another as
 * here, and share what is installed from elsewhere.
 */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const pnpm = await fetchTool("pnpm");
  const { folder, [Symbol.asyncDispose]: dispose } = await makeTemporaryFolder("workspace");
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    env: plainEnv(),
  });
  const files = listed.stdout.split("\0").filter((file) => file !== "");
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    // What was deleted and not committed is listed too.
    await cp(join(root, file), join(folder, file)).catch(ignoreMissing);
  }
  await linkInstalled(root, folder);
  for (const name of await readdir(join(folder, "packages"))) {
    const [from, to] = [join(root, "packages", name), join(folder, "packages", name)];
    await cp(join(from, "dist"), join(to, "dist"), { recursive: true }).catch(ignoreMissing);
    await linkInstalled(from, to);
  }
  const copy: WorkspaceCopy = {
    folder,
    run: (command, args, env = plainEnv()) =>
      run(command, args, { cwd: folder, env: { ...env, ...copyEnv([folder, pnpm], env) } }),
    [Symbol.asyncDispose]: dispose,
  };
  await copy.run("git", ["init", "--quiet", "--initial-branch=main"]);
  await copy.run("git", ["add", "--all"]);
  await copy.run("git", ["config", "commit.gpgsign", "false"]);
  await copy.run("git", ["commit", "--quiet", "--no-verify", "--message=The workspace as it is"]);
  return copy;
}

function copyEnv(tools: readonly string[], { PATH = "" }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    PATH: [...tools.map((folder) => join(folder, "node_modules/.bin")), PATH].join(delimiter),
    // It was installed here, and the copy shares that.
    pnpm_config_verify_deps_before_run: "false",
    GIT_AUTHOR_NAME: "Copy",
    GIT_AUTHOR_EMAIL: "copy@localhost",
    GIT_COMMITTER_NAME: "Copy",
    GIT_COMMITTER_EMAIL: "copy@localhost",
  };
}

/** The links of a `node_modules`: those into the workspace lead into the copy then, the others to what is installed here. */
async function linkInstalled(from: string, to: string): Promise<void> {
  const [source, target] = [join(from, "node_modules"), join(to, "node_modules")];
  const entries = await readdir(source, { withFileTypes: true }).catch(() => []);
  await mkdir(target, { recursive: true });
  for (const entry of entries) {
    const [there, here] = [join(source, entry.name), join(target, entry.name)];
    if (entry.name === ".pnpm") await symlink(there, here);
    else if (entry.isSymbolicLink()) await symlink(await readlink(there), here);
    else if (entry.name === ".bin" || entry.name.startsWith("@"))
      await cp(there, here, { recursive: true, verbatimSymlinks: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
