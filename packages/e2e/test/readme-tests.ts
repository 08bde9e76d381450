import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { nodeReporter, type Runner } from "./readme-runners.ts";
import type { Snippet } from "./readme-snippets.ts";
import type { PackageJson } from "./workspace-packages.ts";

/** How many tests of a snippet passed and failed. A snippet that does not load, or has no test, is a test that failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const run = promisify(execFile);
const vitestImport = 'import { expect, test } from "vitest";';

/** Whether a snippet is a file of tests instead of a program. */
export function isTest({ code }: Snippet): boolean {
  return code.includes(vitestImport);
}

/** Runs snippets in a test runner, as a team would that has installed the package in `folder`, and says what came of each. */
export async function runTests(
  runner: Runner,
  folder: string,
  codes: readonly string[],
): Promise<readonly Outcome[]> {
  const team = await realpath(await mkdtemp(join(tmpdir(), "specmint-tests-")));
  try {
    await writeTeam(team, folder);
    const files = codes.map((_, index) => join(team, `snippet-${index}${runner.ending}`));
    for (const [index, file] of files.entries()) await writeFile(file, toTest(runner, codes[index] ?? ""));
    const { stdout, stderr } = await run(process.execPath, runner.args, { cwd: team }).catch(
      (error) => error,
    );
    const report = await readFile(join(team, "report.json"), "utf8").catch(() => "");
    if (report === "") throw new Error(`${runner.name} has no report: ${stdout}${stderr}`);
    const lines = runner.read(report);
    return files.map((file) => {
      const own = lines.filter((line) => line.file === file);
      const passed = own.filter(({ hasPassed }) => hasPassed).length;
      return { passed, failed: own.length === 0 ? 1 : own.length - passed };
    });
  } finally {
    await rm(team, { recursive: true, force: true });
  }
}

/** What a runner is given: the same but for one line. */
function toTest({ imports, ending }: Runner, code: string): string {
  const own = code.replace(vitestImport, imports);
  if (ending === ".test.ts") return own;
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(own, { compilerOptions: options }).outputText;
}

/** A folder with a package, what it depends on, and what tests are made with. */
async function writeTeam(team: string, folder: string): Promise<void> {
  const json: PackageJson = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const theirs = Object.keys({ ...json.dependencies, ...json.peerDependencies });
  const link = async (name: string, target: string): Promise<void> => {
    await mkdir(dirname(join(team, "node_modules", name)), { recursive: true });
    await symlink(await realpath(target), join(team, "node_modules", name));
  };
  await link(json.name, folder);
  for (const name of theirs) await link(name, join(folder, "node_modules", name));
  for (const name of ["vitest", "expect", "openapi-msw"])
    await link(name, fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url)));
  await writeFile(join(team, "package.json"), JSON.stringify({ name: "team", type: "module" }));
  await writeFile(join(team, "reporter.js"), nodeReporter);
  await writeFile(join(team, "vitest.config.js"), vitestConfig);
}

/** Packages run as they are, which vite knows only of those that are no links. */
const vitestConfig = "export default { test: { server: { deps: { external: [/\\/dist\\//] } } } };\n";
