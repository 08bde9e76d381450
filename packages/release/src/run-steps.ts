/** One thing that has to be so before packages are published. */
export interface Step {
  /** What it finds out. */
  readonly question: string;
  /** Does it; gives what is wrong, a sentence each: none if all is well. What it rejects with is a fault of ours. */
  readonly run: () => Promise<readonly string[]>;
}

/**
 * Does one step after the other, and none after the first that says no.
 *
 * @param print Is told each question, and what is wrong.
 * @returns Whether all of them say yes.
 */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<boolean> {
  for (const { question, run } of steps) {
    print(`\n=== ${question}`);
    const problems = await run();
    for (const problem of problems) print(problem);
    if (problems.length > 0) {
      print(`\nNo: ${question} Nothing after this was done.`);
      return false;
    }
  }
  return true;
}
