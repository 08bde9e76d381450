import fc from "fast-check";
import { checkProgram, strictOptions } from "../check-program.ts";
import { makeWorkspace } from "../make-workspace.ts";
import { useSources } from "../use-sources.ts";
import { arbitraryDraft, type Draft } from "./arbitrary-draft.ts";
import { judgeText } from "./judge-text.ts";

/** A description that leads to a fault. */
export interface Find {
  readonly text: string;
  readonly faults: readonly string[];
}

/** What came of a run. */
export interface Fuzzed {
  readonly runs: number;
  /** How many descriptions were generated; the others were refused. */
  readonly generated: number;
  readonly finds: readonly Find[];
}

/** So many descriptions are compiled in one program. */
const BATCH = 40;

/**
 * Generates packages of random and of mutated descriptions. The first find of each batch is made as small as it can be.
 *
 * @param runs How many descriptions.
 * @param goOn Is told after each batch how many there were; false ends the run.
 */
export async function runFuzz(
  { runs, seed }: { readonly runs: number; readonly seed: number },
  goOn: (done: number, finds: readonly Find[]) => boolean = () => true,
): Promise<Fuzzed> {
  useSources();
  const drafts = await arbitraryDraft();
  const finds: Find[] = [];
  let generated = 0;
  let done = 0;
  while (done < runs) {
    const batch = fc.sample(drafts, { numRuns: Math.min(BATCH, runs - done), seed: seed + done });
    const found = await judgeBatch(batch);
    generated += found.generated;
    if (found.faulty.length > 0) finds.push((await shrunk(drafts, seed + done)) ?? (found.faulty[0] as Find));
    done += batch.length;
    if (!goOn(done, finds)) break;
  }
  return { runs: done, generated, finds };
}

async function judgeBatch(
  batch: readonly Draft[],
): Promise<{ readonly generated: number; readonly faulty: readonly Find[] }> {
  await using workspace = await makeWorkspace(batch.map((_, index) => `f${index}`));
  const faulty = new Map<number, string[]>();
  const sources: string[] = [];
  let generated = 0;
  for (const [index, { text, ending }] of batch.entries()) {
    const judged = await judgeText(text, `f${index}`, ending, workspace);
    if (judged.faults.length > 0) faulty.set(index, [...judged.faults]);
    else sources.push(...judged.sources);
    if (judged.sources.length > 0) generated++;
  }
  for (const [path, errors] of checkProgram(sources, [], strictOptions()).errors) {
    const index = Number(/\/packages\/f(\d+)-/.exec(path)?.[1] ?? 0);
    const said = errors.map((error) => `${path.slice(workspace.root.length + 1)}: ${error}`);
    faulty.set(index, [...(faulty.get(index) ?? []), ...said]);
  }
  return {
    generated,
    faulty: [...faulty].flatMap(([index, faults]) => {
      const draft = batch[index];
      return draft ? [{ text: draft.text, faults }] : [];
    }),
  };
}

/** How long, in milliseconds, a find is made smaller. */
const SHRINKING = 120_000;

/** The first find of a batch, with as few mutations as lead to a fault. */
async function shrunk(drafts: fc.Arbitrary<Draft>, seed: number): Promise<Find | undefined> {
  let found: Find | undefined;
  const isSound = fc.asyncProperty(drafts, async (draft) => {
    const { faulty } = await judgeBatch([draft]);
    if (faulty[0]) found = faulty[0];
    return faulty.length === 0;
  });
  await fc.check(isSound, { seed, numRuns: BATCH, interruptAfterTimeLimit: SHRINKING });
  return found;
}
