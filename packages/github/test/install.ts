import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Ran, run } from "./run.ts";
import type { GithubWorkspace, Kind } from "./workspace.ts";

/** Runs the script `build` of a package. */
export function build(github: GithubWorkspace, kind: Kind): Promise<Ran> {
  return run(process.execPath, ["--run", "build"], github.folderOf(kind));
}

/** The packed package, unpacked where the team's programs find it: what an install leaves behind, without a registry. */
export function installed({ team }: GithubWorkspace, kind: Kind): string {
  return join(team, "node_modules/@specmint", `github-${kind}`);
}

/** The file that would be published. */
export function tarball({ root }: GithubWorkspace, kind: Kind): string {
  return join(root, `specmint-github-${kind}-0.0.0.tgz`);
}

/** Packs a package that is built, and unpacks it at the team's. */
export async function install(github: GithubWorkspace, kind: Kind): Promise<void> {
  const folder = installed(github, kind);
  await mkdir(folder, { recursive: true });
  await mustRun("pnpm", ["pack", "--pack-destination", github.root], github.folderOf(kind));
  await mustRun("tar", ["-xzf", tarball(github, kind), "-C", folder, "--strip-components=1"], github.root);
}

async function mustRun(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, stdout, stderr } = await run(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${stdout}${stderr}`);
}
