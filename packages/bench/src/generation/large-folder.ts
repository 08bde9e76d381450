import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { declarePackage } from "./declare-package.ts";
import { type Generator, specmint } from "./generator.ts";
import type { LargeProgram } from "./large-program.ts";
import { readFailure } from "./read-failure.ts";
import { runProcess } from "./run-process.ts";
import { readTexts, type Subject } from "./subject.ts";
import { openWorkFolder, type WorkFolder } from "./work-folder.ts";

/** Libraries that generated code imports. */
const libraries = ["openapi-fetch", "@specmint/runtime"];
const installed = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** A folder with what a tool generated for an API, in which programs that import it can be checked. */
export async function openLargeFolder(
  generator: Generator,
  subject: Subject,
  programs: readonly LargeProgram[],
): Promise<WorkFolder> {
  const work = await openWorkFolder(generator, subject, await readTexts(subject));
  if (work.failure !== undefined) return work;
  const run = await runProcess(work.folder, generator.generate(subject));
  if (run.exitCode !== 0) return { ...work, failure: readFailure(run, work.folder) };
  for (const { file, text } of programs) await writeFile(join(work.folder, file), text);
  const problem = await linkPackages(work.folder, generator, subject);
  return problem === undefined ? work : { ...work, failure: problem };
}

/** Makes what programs import; gives the first problem, if there is one. */
async function linkPackages(
  folder: string,
  generator: Generator,
  { slug }: Subject,
): Promise<string | undefined> {
  for (const name of libraries) await link(folder, name, join(installed, name));
  if (generator !== specmint) return undefined;
  const problems: (string | undefined)[] = [];
  for (const name of [`${slug}-types`, `${slug}-client`]) {
    problems.push(await declarePackage(join(folder, "packages", name)));
    await link(folder, `@bench/${name}`, join(folder, "packages", name));
  }
  return problems.find((problem) => problem !== undefined);
}

async function link(folder: string, name: string, target: string): Promise<void> {
  const place = join(folder, "node_modules", name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, "junction");
}
