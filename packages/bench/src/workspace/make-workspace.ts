import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../e2e/src/run.ts";
import type { Slice } from "./slice-description.ts";

const ours = join(import.meta.dirname, "../../../..");

/** What a team needs of ours. */
const published = ["testing", "schema", "mock", "spec", "codegen", "verdict", "cli", "runtime"];

/** Makes a team's workspace in an empty folder, with the packages of its APIs, our tools as they are published, and all committed. */
export async function makeWorkspace(
  folder: string,
  slices: readonly Slice[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const write = async (path: string, content: object | string): Promise<void> => {
    await writeFile(
      join(folder, path),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  };
  for (const name of ["tarballs", "descriptions", "packages"]) await mkdir(join(folder, name));
  for (const name of published)
    await run("pnpm", ["pack", "--pack-destination", join(folder, "tarballs")], {
      cwd: join(ours, "packages", name),
      env,
    });
  await write("pnpm-workspace.yaml", await workspaceYaml(folder));
  const { packageManager, devDependencies } = JSON.parse(await readFile(join(ours, "package.json"), "utf8"));
  await write("package.json", {
    name: "acme",
    private: true,
    type: "module",
    license: "MIT",
    packageManager,
    specmint: { scope: "@acme" },
    devDependencies: { "@specmint/cli": "*", turbo: devDependencies.turbo },
  });
  const { remoteCache, tasks } = JSON.parse(await readFile(join(ours, "turbo.json"), "utf8"));
  await write("turbo.json", {
    remoteCache,
    tasks,
    globalDependencies: ["pnpm-workspace.yaml", "tsconfig.base.json"],
  });
  await cp(join(ours, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  await write(".gitignore", "node_modules/\ndist/\n.turbo/\n");
  await run("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile"], { cwd: folder, env });
  for (const { name, description } of slices) {
    const file = `descriptions/${name}.json`;
    await write(file, description);
    await run("node_modules/.bin/specmint", ["new", name, "--from", file], { cwd: folder, env });
  }
  await run("pnpm", ["install", "--prefer-offline", "--no-frozen-lockfile"], { cwd: folder, env });
  const git = ["-c", "user.name=Bench", "-c", "user.email=bench@localhost", "-c", "commit.gpgsign=false"];
  await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder, env });
  await run("git", ["add", "--all"], { cwd: folder, env });
  await run("git", [...git, "commit", "--quiet", "--message=All APIs"], { cwd: folder, env });
}

/** Our tools come from their tarballs, whoever asks for them. */
async function workspaceYaml(folder: string): Promise<string> {
  const whole = await readFile(join(ours, "pnpm-workspace.yaml"), "utf8");
  const [catalog = ""] = /^catalog:\n(?: .*\n)+/m.exec(whole) ?? [];
  const tarballs = (await readdir(join(folder, "tarballs"))).map((file) => {
    const name = file.replace(/^specmint-(.+)-\d.*$/, "@specmint/$1");
    return `  "${name}": file:${join(folder, "tarballs", file)}\n`;
  });
  const builds = "allowBuilds:\n  esbuild: true\n  msw: false\n";
  // As in this workspace: any pnpm may run the scripts.
  const settings = "pmOnFail: ignore\nverifyDepsBeforeRun: false\n";
  return `packages: [packages/*]\n${settings}${catalog}overrides:\n${tarballs.join("")}${builds}`;
}
