import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Ran, run, tools } from "./run.ts";

/** The packages that are made of a description. */
export const kinds = ["types", "client", "fixtures"] as const;

/** One of them. */
export type Kind = (typeof kinds)[number];

/** A workspace in which the packages of GitHub's description are made. */
export interface GithubWorkspace extends AsyncDisposable {
  readonly root: string;
  /** Folder of a package. */
  readonly folderOf: (kind: Kind) => string;
  /** Folder of a team that has them installed. */
  readonly team: string;
  /** Runs the command `specmint` in the workspace. */
  readonly specmint: (...args: readonly string[]) => Promise<Ran>;
}

/** GitHub's description, as npm has it. */
export const description: string = join(tools, "@octokit/openapi/generated/api.github.com.json");

/** The folder of Specmint's own workspace. */
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What the workspace's package.json says to `specmint new`. */
const settings = {
  private: true,
  type: "module",
  license: "MIT",
  repository: { type: "git", url: "git+https://github.com/acme/apis.git" },
  specmint: { scope: "@specmint" },
};

/** Makes the workspace, without a package in it. It is gone at the end. */
export async function makeGithubWorkspace(): Promise<GithubWorkspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-github-")));
  // The tools are there by name only, so that they are named as they are here: `workspace:^`.
  for (const path of ["packages/cli", "packages/mock", "packages/runtime", "packages/schema"]) {
    await mkdir(join(folder, path), { recursive: true });
    await cp(join(root, path, "package.json"), join(folder, path, "package.json"));
  }
  await writeFile(join(folder, "package.json"), JSON.stringify(settings));
  for (const path of ["pnpm-workspace.yaml", "tsconfig.base.json"])
    await cp(join(root, path), join(folder, path));
  const folderOf = (kind: Kind): string => join(folder, "packages", `github-${kind}`);
  for (const name of ["mock", "runtime", "schema"])
    await link(folder, `@specmint/${name}`, join(root, "packages", name));
  for (const kind of kinds) await link(folder, `@specmint/github-${kind}`, folderOf(kind));
  for (const peer of ["fast-check", "msw", "typescript"]) await link(folder, peer, join(tools, peer));
  const team = join(folder, "team");
  await makeTeam(team);
  return {
    root: folder,
    folderOf,
    team,
    specmint: (...args) =>
      run(process.execPath, [join(root, "packages/cli/bin/specmint.js"), ...args], folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A folder whose programs are checked as strictly as the packages, declarations of packages included. */
async function makeTeam(folder: string): Promise<void> {
  for (const name of ["runtime", "schema"])
    await link(folder, `@specmint/${name}`, join(root, "packages", name));
  await link(folder, "@types/node", join(tools, "@types/node"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const compilerOptions = { noEmit: true, isolatedDeclarations: false, declaration: false, types: ["node"] };
  const lib = ["es2022", "dom", "dom.iterable"];
  const config = { extends: "../tsconfig.base.json", compilerOptions: { ...compilerOptions, lib } };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ ...config, include: ["*.ts"] }));
}

async function link(folder: string, name: string, target: string): Promise<void> {
  const path = join(folder, "node_modules", name);
  await mkdir(join(path, ".."), { recursive: true });
  await symlink(target, path);
}
