import { join } from "node:path";
import type { Generator } from "./generator.ts";
import { hasText, measureOutput, type OutputSize } from "./measure-output.ts";
import { readFailure } from "./read-failure.ts";
import { type ProcessRun, runProcess } from "./run-process.ts";
import type { Situation } from "./situation.ts";
import type { SpecTexts, Subject } from "./subject.ts";
import type { GeneratorRuns, Sample } from "./subject-runs.ts";
import { openWorkFolder } from "./work-folder.ts";

/** A tool at work on one description. It leaves nothing behind at the end of `await using`. */
export interface Contender extends AsyncDisposable {
  /** Generates; the situations follow one another. Does nothing once a run has failed. */
  run(situation: Situation, counts: boolean): Promise<void>;
  /** What it took so far. */
  result(): GeneratorRuns;
}

/** Gets a tool ready. */
export async function openContender(
  generator: Generator,
  subject: Subject,
  texts: SpecTexts,
): Promise<Contender> {
  const work = await openWorkFolder(generator, subject, texts);
  const outputs = generator.outputs(subject).map((path) => join(work.folder, path));
  const samples: Record<Situation, Sample[]> = { cold: [], unchanged: [], changed: [] };
  let { failure } = work;
  let size: OutputSize = { files: 0, bytes: 0 };
  return {
    async run(situation, counts) {
      if (failure !== undefined) return;
      if (situation === "cold") await work.reset();
      if (situation === "changed") await work.writeSpec(texts.changed);
      const run = await runProcess(work.folder, generator.generate(subject));
      failure = await findFailure(run, work.folder, outputs, situation === "changed" ? subject : undefined);
      if (failure === undefined && situation === "cold") size = await measureOutput(outputs);
      if (counts) samples[situation].push({ milliseconds: run.milliseconds, peak: run.peak });
    },
    result: () => ({ generator, ...(failure === undefined ? {} : { failure }), samples, size }),
    [Symbol.asyncDispose]: () => work[Symbol.asyncDispose](),
  };
}

/** Whoever does not do the work is not measured. `changed` is the subject, if its change has to be in the output. */
async function findFailure(
  run: ProcessRun,
  folder: string,
  outputs: readonly string[],
  changed: Subject | undefined,
): Promise<string | undefined> {
  if (run.exitCode !== 0) return readFailure(run, folder);
  if (!changed || (await hasText(outputs, changed.shown))) return undefined;
  return "its output does not show the change of the operation";
}
