// `pnpm bench`: measures our client beside other tools, and writes the numbers into the README.
import { checkReadme } from "./check-readme.ts";
import type { Named } from "./measurements.ts";
import { parseArguments } from "./parse-arguments.ts";
import { updateReadme } from "./update-readme.ts";

const usage = `Usage: node src/bench.ts [<name> …] [--check]

Measures one call of our client beside other tools, and writes the numbers into README.md.
Without a name it measures all; that takes about forty minutes.

  size             bytes that a browser loads
  types            type instantiations of TypeScript
  validator-size   bytes that a browser loads for one validator
  import           time until a program has imported it; wants a machine that does nothing else
  speed            time, beside a plain fetch; wants a machine that does nothing else
  validator-speed  time that a validator takes for one value; wants a machine that does nothing else
  leaks            timers, listeners and memory left after 10,000 calls
  generation       time and memory to generate; wants a machine that does nothing else
  large            type instantiations and bytes for one operation of a large API
  conformance      the conformance corpus, run through other tools
  fixtures-size    bytes that a browser loads for one thing of a fixtures package
  fixtures         values that are made to test with: how many are invalid, how long they take; wants a machine that does nothing else
  mocks            what mock servers make of valid and broken requests, how many they answer; wants a machine that does nothing else
  --check          writes nothing: exits with 1 if README.md is stale, or calls a goal met that is missed;
                   only for size, types, validator-size and fixtures-size
`;

process.exitCode = await bench(process.argv.slice(2));

async function bench(args: readonly string[]): Promise<number> {
  const asked = parseArguments(args);
  if (asked.task === "refuse") return fail(`${asked.reason}\n\n${usage}`, 2);
  if (asked.task === "help") print(usage);
  if (asked.task === "check") return check(asked.chosen);
  if (asked.task === "measure") await updateReadme(asked.chosen, print);
  return 0;
}

async function check(chosen: readonly Named[]): Promise<number> {
  const problems = await checkReadme(chosen);
  if (problems.length > 0) return fail(problems.join("\n"), 1);
  print(`README.md is right about ${chosen.map(({ name }) => name).join(" and ")}`);
  return 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}
