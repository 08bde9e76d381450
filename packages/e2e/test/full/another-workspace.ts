import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { root as ours } from "../workspace-packages.ts";

const run = promisify(execFile);

/** What a team needs of ours to add an API to its workspace. */
const published = ["testing", "schema", "mock", "spec", "codegen", "verdict", "cli", "runtime"];

/** A workspace that is not this one, with our tools as they are published. */
export interface AnotherWorkspace extends AsyncDisposable {
  readonly root: string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Runs pnpm in it. Rejects, with what was printed, if that fails. */
  readonly pnpm: (...args: readonly string[]) => Promise<string>;
  /** The names of the tests that fail in a package: none if all pass. */
  readonly failing: (folder: string) => Promise<readonly string[]>;
}

/** Makes the workspace. It is gone at the end. */
export async function makeAnotherWorkspace(): Promise<AnotherWorkspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "specmint-another-")));
  const tarballs = join(root, "tarballs");
  await mkdir(tarballs);
  for (const name of published)
    await run("pnpm", ["pack", "--pack-destination", tarballs], { cwd: join(ours, "packages", name) });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const files = await readdir(tarballs);
  const overrides = files.map((file) => {
    const name = file.replace(/^specmint-(.+)-\d.*$/, "@specmint/$1");
    return `  "${name}": file:${join(tarballs, file)}\n`;
  });
  await write("pnpm-workspace.yaml", `packages: [packages/*]\noverrides:\n${overrides.join("")}`);
  const manifest = {
    name: "acme",
    private: true,
    type: "module",
    license: "MIT",
    specmint: { scope: "@acme" },
    devDependencies: { "@specmint/cli": "*" },
  };
  await write("package.json", JSON.stringify(manifest));
  await write("tsconfig.base.json", JSON.stringify({ compilerOptions }));
  const pnpm = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run("pnpm", args, { cwd: root, maxBuffer: 2 ** 26 }).catch((error) => {
      throw new Error(`pnpm ${args.join(" ")}: ${error.stdout}${error.stderr}`);
    });
    return stdout;
  };
  return {
    root,
    write,
    pnpm,
    failing: (folder) => failingIn(join(root, "packages", folder)),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

/** Those of a team that is as strict as can be. */
const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
  types: [],
};

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

async function failingIn(cwd: string): Promise<readonly string[]> {
  const file = join(cwd, "node_modules/.report.json");
  const args = ["exec", "vitest", "run", "--reporter=json", `--outputFile=${file}`];
  const said = await run("pnpm", args, { cwd, maxBuffer: 2 ** 26 }).catch((error) => error);
  const report = await readFile(file, "utf8").catch(() => undefined);
  if (report === undefined) throw new Error(`vitest did not run: ${said.stdout}${said.stderr}`);
  await rm(file);
  const { numTotalTests, testResults } = JSON.parse(report) as Report;
  if (numTotalTests === 0) throw new Error(`no test ran: ${testResults.map(({ message }) => message)}`);
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed")
    .map(({ fullName }) => fullName);
}
