import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Compiler, compilerCommand } from "../src/matrix/compile.ts";
import { packages, root } from "./workspace-packages.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A team's folder, in which our packages are installed from the tarballs that would be published. */
export interface Installed extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Compiles with `tsc -p .` of a TypeScript. What it prints: nothing if all is well. */
  readonly compile: (compiler: Compiler) => Promise<string>;
}

/** Which of our packages a team depends on, by folder, and what else, with versions. */
export interface Wanted {
  readonly dependencies: readonly string[];
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * Installs packages of ours, and what they depend on, as npm or pnpm does it. The folder is gone at the end of
 * `await using`.
 */
export async function installPublished(manager: "npm" | "pnpm", wanted: Wanted): Promise<Installed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-installed-")));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await (manager === "npm" ? installByNpm : installByPnpm)(folder, wanted, await pack(folder, wanted), write);
  return {
    folder,
    write,
    compile: async (compiler) => {
      const [command = "", ...args] = await compilerCommand(compiler);
      const { stdout } = await run(command, [...args, "-p", "."], { cwd: folder }).catch((error) => error);
      return stdout;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The version of a package that `packages/e2e` depends on. */
export function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

type Tarballs = Readonly<Record<string, string>>;
type Write = Installed["write"];

/** The tarballs, by the names of their packages, of all that is wanted. */
async function pack(folder: string, { dependencies }: Wanted): Promise<Tarballs> {
  const target = join(folder, "tarballs");
  await mkdir(target);
  for (const name of withTheirs(dependencies))
    await run("pnpm", ["pack", "--pack-destination", target], { cwd: join(root, "packages", name) });
  const files = await readdir(target);
  return Object.fromEntries(
    files.map((file) => [file.replace(/^specmint-(.+)-\d.*$/, "@specmint/$1"), `file:tarballs/${file}`]),
  );
}

/** Folders of packages, and of those of ours that they depend on. */
function withTheirs(folders: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    const json = packages.find((one) => one.folder === folder)?.json;
    for (const name of Object.keys(json?.dependencies ?? {}))
      if (name.startsWith("@specmint/")) visit(name.replace("@specmint/", ""));
  };
  folders.forEach(visit);
  return [...found];
}

function manifestOf({ dependencies, devDependencies }: Wanted, tarballs: Tarballs): object {
  const names = dependencies.map((folder) => `@specmint/${folder}`);
  return {
    name: "team",
    private: true,
    type: "module",
    dependencies: Object.fromEntries(names.map((name) => [name, tarballs[name]])),
    devDependencies,
  };
}

/** The overrides keep npm from asking a registry for what is not published yet. */
async function installByNpm(folder: string, wanted: Wanted, tarballs: Tarballs, write: Write): Promise<void> {
  const manifest = { ...manifestOf(wanted, tarballs), overrides: tarballs };
  await write("package.json", JSON.stringify(manifest));
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1"];
  await run("npm", ["install", ...options], { cwd: folder });
}

/** Each package then sees its own dependencies alone. */
async function installByPnpm(
  folder: string,
  wanted: Wanted,
  tarballs: Tarballs,
  write: Write,
): Promise<void> {
  await write("package.json", JSON.stringify(manifestOf(wanted, tarballs)));
  const overrides = Object.entries(tarballs).map(([name, file]) => `  "${name}": "${file}"\n`);
  await write("pnpm-workspace.yaml", `overrides:\n${overrides.join("")}`);
  const options = ["--ignore-scripts", "--prefer-offline", "--no-frozen-lockfile"];
  await run("pnpm", ["install", ...options], { cwd: folder });
}
