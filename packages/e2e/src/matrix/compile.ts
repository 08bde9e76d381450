import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plainEnv } from "../plain-env.ts";
import { run } from "../run.ts";
import { fetchTool } from "../tools/fetch-tool.ts";
import type { Team } from "./install-team.ts";

const sources = join(import.meta.dirname, "../compiled");

/** A compiler's options. */
export type CompilerOptions = Readonly<Record<string, unknown>>;

/** A file of `src/compiled`. */
export type Compiled = "every-entry.ts" | "one-call.ts" | "library.ts";

/** TypeScript in the versions that products promise to compile under, the oldest first. */
export const compilers = ["5.4", "5.9", "6.0", "7.0"] as const;

/** The version of a TypeScript. */
export type Compiler = (typeof compilers)[number];

const strict: CompilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
};

/**
 * Compiles a file in a folder of its own below a team's, by a TypeScript or by the command that is given. Rejects with what the
 * compiler says. The folder, in which is what the compiler wrote.
 */
export async function compile(
  team: Team,
  compiler: Compiler | readonly string[],
  source: Compiled,
  options: CompilerOptions = {},
  file: string = source,
): Promise<string> {
  const folder = await mkdtemp(join(team.folder, "compiled-"));
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await copyFile(join(sources, source), join(folder, file));
  const settings = { compilerOptions: { ...strict, ...options }, files: [file] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings, undefined, 2));
  const [command = "", ...args] = typeof compiler === "string" ? await compilerCommand(compiler) : compiler;
  await run(command, [...args, "-p", "."], { cwd: folder, env: plainEnv() });
  return folder;
}

/** What runs a TypeScript: a command, and its first arguments. */
export async function compilerCommand(compiler: Compiler): Promise<readonly string[]> {
  return [
    process.execPath,
    join(await fetchTool(`typescript-${compiler}`), "node_modules/typescript/bin/tsc"),
  ];
}
