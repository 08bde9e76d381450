import { showProgress } from "@specmint/conformance/progress";
import { type Contender, openContender } from "./contender.ts";
import type { Generator } from "./generator.ts";
import { situations } from "./situation.ts";
import { readTexts, type Subject } from "./subject.ts";
import type { SubjectRuns } from "./subject-runs.ts";

/** What is measured, and how often. */
export interface Plan {
  readonly subject: Subject;
  readonly generators: readonly Generator[];
  readonly rounds: number;
  /** Rounds that come first and are not counted. */
  readonly warmUpRounds: number;
}

/**
 * Lets all tools generate in all situations. In a round they take turns in each situation, and in each round another one
 * begins, so that whatever else the machine does meets all of them.
 */
export async function runGenerators({
  subject,
  generators,
  rounds,
  warmUpRounds,
}: Plan): Promise<SubjectRuns> {
  const texts = await readTexts(subject);
  await using stack = new AsyncDisposableStack();
  const contenders: Contender[] = [];
  for (const generator of generators)
    contenders.push(stack.use(await openContender(generator, subject, texts)));
  for (let round = 1 - warmUpRounds; round <= rounds; round++) {
    const first = (round + warmUpRounds) % contenders.length;
    await runRound([...contenders.slice(first), ...contenders.slice(0, first)], round > 0);
    showProgress(`${subject.name}: round`, round + warmUpRounds, rounds + warmUpRounds);
  }
  const all = contenders.map((contender) => contender.result());
  return { subject, bytes: Buffer.byteLength(texts.original), rounds, all };
}

async function runRound(contenders: readonly Contender[], counts: boolean): Promise<void> {
  for (const situation of situations.keys()) {
    for (const contender of contenders) await contender.run(situation, counts);
  }
}
