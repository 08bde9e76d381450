// Runs hostile cases, each in a process of its own, and prints what each took: `pnpm --filter conformance hostile "network/"`. `--together`
// runs them in one process, as the tests do. Exit code 1 if a case fails, or takes more than it may.
import { parseArgs } from "node:util";
import { type Listed, listHostile } from "./list-hostile.ts";
import { boundsOf, type Outcome, startHostile } from "./start-hostile.ts";

const { values, positionals } = parseArgs({
  options: { together: { type: "boolean" } },
  allowPositionals: true,
});
const cases = listHostile(positionals);
let failed = 0;
process.stdout.write("| case | seconds | MB | what happened |\n|---|--:|--:|---|\n");
if (values.together) {
  const outcomes = await startHostile(cases);
  for (const one of cases) print(one, outcomes.get(one.id));
} else {
  for (const one of cases) print(one, (await startHostile([one], 1)).get(one.id));
}
process.stdout.write(`\n${cases.length} cases, ${failed} fail\n`);
process.exitCode = failed === 0 ? 0 : 1;

function print({ id, one }: Listed, outcome: Outcome | undefined): void {
  if (!outcome) return;
  const bounds = boundsOf(one) ?? { seconds: 10, megabytes: 1024 };
  const { seconds, megabytes, what } = outcome;
  const problems = [...outcome.problems];
  if (!values.together && seconds > bounds.seconds) problems.push(`it takes more than ${bounds.seconds} s`);
  if (!values.together && megabytes > bounds.megabytes)
    problems.push(`it takes more than ${bounds.megabytes} MB`);
  process.stdout.write(`| ${id} | ${seconds.toFixed(1)} | ${megabytes} | ${what.replaceAll("|", "\\|")} |\n`);
  for (const problem of problems) process.stdout.write(`  FAILS: ${problem}\n`);
  if (problems.length > 0) failed++;
}
