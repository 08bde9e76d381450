// Breaks the runtime, one small edit at a time, and asks its tests whether they notice.
import { parseArgs } from "node:util";
import { problemOf } from "./apply-mutant.ts";
import { type Mutant, mutants, type Row, rows } from "./mutants.ts";
import { startTests, type TestRun } from "./start-tests.ts";

const usage = `Usage: pnpm --filter runtime mutate [--row <row>] [--only <number>]

Runs the tests once for each mutant of mutate/mutants.ts, which they must kill: fail, or not come to an end. The exit code
is 1 if a mutant survives or a row has none. Nothing is written to the disk.

  --row <row>      only the mutants of this row: ${rows.join(", ")}
  --only <number>  only this mutant, by the number in front of its line
  --help           this text
`;

const PARALLEL = 2;

/** A mutant, by its place in the list from 1. */
interface Numbered extends Mutant {
  readonly number: number;
}

interface Tried extends Numbered, TestRun {}

/** What to try, and the rows that must be among it. */
interface Selection {
  readonly mutants: readonly Numbered[];
  readonly rows: readonly Row[];
}

async function mutate(): Promise<boolean> {
  const options = { row: { type: "string" }, only: { type: "string" }, help: { type: "boolean" } } as const;
  const { row, only, help } = parseArgs({ options }).values;
  if (help) {
    print(usage);
    return true;
  }
  const selection = select(row, only);
  const problems = selection.mutants.flatMap((mutant) => {
    const problem = problemOf(mutant);
    return problem === undefined ? [] : `mutant ${mutant.number}: ${problem}`;
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));

  const started = performance.now();
  const limit = await timeLimit();
  const tried = await tryAll(selection.mutants, limit);
  return summarize(selection, tried, performance.now() - started);
}

function select(row: string | undefined, only: string | undefined): Selection {
  const known = rows.filter((candidate) => row === undefined || candidate === row);
  if (known.length === 0) throw new Error(`There is no row ${row}. The rows: ${rows.join(", ")}.`);
  const inRows = mutants
    .map((mutant, index) => ({ ...mutant, number: index + 1 }))
    .filter((mutant) => known.includes(mutant.row));
  if (only === undefined) return { mutants: inRows, rows: known };
  const chosen = inRows.filter(({ number }) => String(number) === only);
  if (chosen.length === 0) throw new Error(`There is no mutant ${only}${row ? ` in the row ${row}` : ""}.`);
  return { mutants: chosen, rows: chosen.map((mutant) => mutant.row) };
}

/** In milliseconds, far more than the tests take as they are. */
async function timeLimit(): Promise<number> {
  const started = performance.now();
  const { tests, failure } = await startTests(undefined, 600_000);
  if (failure !== undefined) throw new Error(`The tests fail without a mutant: "${failure}".`);
  const took = performance.now() - started;
  print(`unmutated: ${tests} tests pass in ${seconds(took)}\n`);
  return 30_000 + 10 * took;
}

async function tryAll(toTry: readonly Numbered[], limit: number): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const queue = toTry.values();
  const work = async (): Promise<void> => {
    for (const mutant of queue) {
      const one = { ...mutant, ...(await startTests(mutant, limit)) };
      print(line(one));
      tried.push(one);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return tried;
}

function line({ number, row, file, from, to, failure }: Tried): string {
  const outcome = failure === undefined ? "SURVIVED" : "killed";
  const edit = `src/${file}: ${oneLine(from)} -> ${oneLine(to) || "nothing"}`;
  const by = failure === undefined ? "" : `  (by "${failure}")`;
  return `${String(number).padStart(3)}  ${outcome.padEnd(8)}  ${row.padEnd(11)}  ${edit}${by}\n`;
}

/** True if all is well. */
function summarize(selection: Selection, tried: readonly Tried[], took: number): boolean {
  print(`\n${"row".padEnd(11)}  killed  survived\n`);
  for (const row of selection.rows) {
    const [killed, survived] = count(tried.filter((mutant) => mutant.row === row));
    const none = killed + survived === 0 ? "  no mutant" : "";
    print(`${row.padEnd(11)}  ${String(killed).padStart(6)}  ${String(survived).padStart(8)}${none}\n`);
  }
  const [killed, survived] = count(tried);
  const empty = selection.rows.filter((row) => !tried.some((mutant) => mutant.row === row));
  print(
    `\n${killed} killed, ${survived} survived, ${empty.length} rows without a mutant, ${seconds(took)}\n`,
  );
  return survived === 0 && empty.length === 0;
}

function count(tried: readonly Tried[]): [killed: number, survived: number] {
  const survived = tried.filter(({ failure }) => failure === undefined).length;
  return [tried.length - survived, survived];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function print(text: string): void {
  process.stdout.write(text);
}

let isWell = false;
try {
  isWell = await mutate();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
}
// The other process may still run tests when one could not.
process.exit(isWell ? 0 : 1);
