// Takes out the code that serves each case of the corpus, one edit at a time, and asks whether the case notices.
import { parseArgs } from "node:util";
import { listCases } from "../src/load-cases.ts";
import { type Copy, copySources } from "./copy-sources.ts";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { problemOf, runCases, tryMutant } from "./try-mutant.ts";

const usage = `Usage: pnpm --filter conformance mutate [--case <prefix>]

Runs the cases of each mutant of mutate/mutants.ts with its edit; each of them must fail. The exit code is 1 if one does not, or
if a case has no mutant. The edits are made in copies of the sources, in a temporary folder.

  --case <prefix>  only mutants with a case whose id begins with this
  --help           this text
`;

const PARALLEL = 2;

async function mutate(): Promise<boolean> {
  const { values } = parseArgs({ options: { case: { type: "string" }, help: { type: "boolean" } } });
  if (values.help) return print(usage);
  const prefix = values.case ?? "";
  const chosen = mutants.filter(({ cases }) => cases.some((id) => id.startsWith(prefix)));
  await using copy = await copySources();
  const unsound = await findUnsound(chosen, copy);
  const usable = chosen
    .map((mutant) => ({ ...mutant, cases: mutant.cases.filter((id) => !unsound.includes(id)) }))
    .filter((mutant) => mutant.cases.length > 0 && isApplicable(mutant, copy));
  const survivors = await tryAll(usable, copy);
  const covered = new Set(usable.flatMap(({ cases }) => cases));
  const bare = listCases().filter((id) => id.startsWith(prefix) && !covered.has(id));
  for (const id of bare) print(`no mutant  ${id}\n`);
  print(`\n${usable.length} mutants, ${survivors} survived, ${bare.length} cases without a mutant\n`);
  return survivors === 0 && bare.length === 0 && usable.length === chosen.length;
}

/** Cases that fail by themselves: with those nothing is proved. */
async function findUnsound(chosen: readonly Mutant[], copy: Copy): Promise<readonly string[]> {
  const cases = [...new Set(chosen.flatMap((mutant) => mutant.cases))];
  const findings = await runCases(cases, copy);
  const failing = cases.filter((id) => findings[id]?.length !== 0);
  for (const id of failing) print(`fails without a mutant  ${id}\n`);
  return failing;
}

function isApplicable(mutant: Mutant, copy: Copy): boolean {
  const problem = problemOf(mutant, copy);
  if (problem !== undefined) print(`cannot be applied  ${problem}\n`);
  return problem === undefined;
}

/** How many mutants leave a case as it is. */
async function tryAll(chosen: readonly Mutant[], sound: Copy): Promise<number> {
  const queue = chosen.values();
  let survivors = 0;
  const work = async (): Promise<void> => {
    await using copy = await copySources(sound.packages);
    for (const mutant of queue) {
      const unharmed = await tryMutant(mutant, copy);
      if (unharmed.length > 0) survivors++;
      print(line(mutant, unharmed));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return survivors;
}

function line({ cases, file, from, to }: Mutant, unharmed: readonly string[]): string {
  const outcome = unharmed.length === 0 ? "killed" : "SURVIVED";
  const names = unharmed.length === 0 ? cases : unharmed;
  return `${outcome.padEnd(8)}  ${file}: ${oneLine(from)} -> ${oneLine(to) || "nothing"}  (${names.join(", ")})\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function print(text: string): true {
  return process.stdout.write(text) || true;
}

process.exitCode = (await mutate()) ? 0 : 1;
