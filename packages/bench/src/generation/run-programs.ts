import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { showProgress } from "@specmint/conformance/progress";
import { type Bundle, bundleProgram } from "../bundle-program.ts";
import { takeSources } from "../take-sources.ts";
import type { Checked } from "./check-process.ts";
import { type Generator, specmint } from "./generator.ts";
import type { LargeCall } from "./large-call.ts";
import { openLargeFolder } from "./large-folder.ts";
import { type LargeProgram, toPrograms } from "./large-program.ts";
import type { Check, ProgramRuns } from "./program-runs.ts";
import { readFailure } from "./read-failure.ts";
import { runProcess } from "./run-process.ts";
import type { WorkFolder } from "./work-folder.ts";

const checkProcess = fileURLToPath(new URL("check-process.ts", import.meta.url));

interface Entry {
  readonly program: LargeProgram;
  readonly work: WorkFolder;
  readonly checks: Check[];
  failure: string | undefined;
}

/** Generates with each tool, then checks the programs, in turn in each round, and bundles them. */
export async function runPrograms(call: LargeCall, rounds: number): Promise<readonly ProgramRuns[]> {
  await using stack = new AsyncDisposableStack();
  const programs = toPrograms(call);
  const folders = new Map<Generator, WorkFolder>();
  for (const generator of new Set(programs.map((program) => program.generator))) {
    const own = programs.filter((program) => program.generator === generator);
    folders.set(generator, stack.use(await openLargeFolder(generator, call.subject, own)));
  }
  const entries = programs.flatMap((program) => toEntry(program, folders.get(program.generator)));
  for (let round = 1; round <= rounds; round++) {
    for (const entry of entries) await check(entry);
    showProgress(`Types of ${call.subject.name}: round`, round, rounds);
  }
  // Not without `await`: the folders are gone when the function returns.
  return await Promise.all(entries.map((entry) => toRuns(entry, call)));
}

async function toRuns({ program, work, checks, failure }: Entry, call: LargeCall): Promise<ProgramRuns> {
  if (failure !== undefined) return { program, checks, failure };
  return { program, checks, bundle: await bundle(program, work.folder, call) };
}

/** Bundles a program; our client is not built there, so its sources are taken. */
function bundle(
  { name, file, generator }: LargeProgram,
  folder: string,
  { subject }: LargeCall,
): Promise<Bundle> {
  const client = `${subject.slug}-client`;
  const plugins =
    generator === specmint ? [takeSources(`@bench/${client}`, join(folder, "packages", client))] : [];
  return bundleProgram({ name, file: join(folder, file) }, {}, plugins);
}

function toEntry(program: LargeProgram, work: WorkFolder | undefined): readonly Entry[] {
  return work
    ? [{ program, work, checks: [], failure: work.failure && `not generated: ${work.failure}` }]
    : [];
}

async function check(entry: Entry): Promise<void> {
  if (entry.failure !== undefined) return;
  const { folder } = entry.work;
  const run = await runProcess(folder, [checkProcess, join(folder, entry.program.file)]);
  if (run.exitCode !== 0) {
    entry.failure = readFailure(run, folder);
    return;
  }
  const checked: Checked = JSON.parse(run.out);
  const [problem] = checked.problems;
  if (problem)
    entry.failure = `does not compile, line ${problem.line}: ${problem.message}`.replaceAll(folder, "");
  else entry.checks.push({ ...checked, peak: run.peak });
}
