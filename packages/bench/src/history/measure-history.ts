import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describeMachine } from "../describe-machine.ts";
import { formatCount } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import { type ProcessRun, runProcess } from "../generation/run-process.ts";
import type { Goal, Measurement } from "../measurement.ts";
import type { Compared } from "./history-process.ts";

/** A version of a description. */
export interface Version {
  readonly name: string;
  readonly file: string;
}

/** What one step may take: seconds, and bytes. */
const MOST = { seconds: 20, bytes: 2 * 1024 ** 3, undecided: 0.02 } as const;

const TITLES = [
  "step",
  "operations",
  "positions",
  "changed",
  "undecided",
  "changes",
  "major",
  "read, s",
  "compare, s",
  "all, s",
  "processor, s",
  "memory, MB",
] as const;

/** Compares each version of a description with the one before, each two in a process of their own. */
export async function measureHistory(
  versions: readonly Version[],
  print: (text: string) => void,
): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), "history-"));
  const steps: Step[] = [];
  try {
    for (const [index, next] of versions.slice(1).entries()) {
      const old = versions[index] as Version;
      print(`${old.name} to ${next.name}`);
      steps.push(await compareStep(folder, old, next));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { tables: [`${describeMachine()}.`, formatTable(TITLES, steps.map(toRow))], goals: toGoals(steps) };
}

interface Step {
  readonly name: string;
  readonly run: ProcessRun;
  readonly compared: Compared;
}

async function compareStep(folder: string, old: Version, next: Version): Promise<Step> {
  const script = join(import.meta.dirname, "history-process.ts");
  const run = await runProcess(folder, [
    "--max-old-space-size=2000",
    script,
    resolve(old.file),
    resolve(next.file),
  ]);
  const name = `${old.name} to ${next.name}`;
  if (run.exitCode !== 0) throw new Error(`${name}: ${run.err}`);
  return { name, run, compared: JSON.parse(run.out) };
}

function toRow({ name, run, compared }: Step): readonly string[] {
  const { operations, positions, changed, undecided, changes, major, read, compare, cpu } = compared;
  return [
    name,
    ...[operations, positions, changed, undecided, changes, major].map(formatCount),
    ...[read, compare, run.milliseconds, cpu].map((one) => (one / 1000).toFixed(1)),
    formatCount(run.peak / 1e6),
  ];
}

function toGoals(steps: readonly Step[]): readonly Goal[] {
  const slowest = Math.max(...steps.map(({ run }) => run.milliseconds / 1000));
  const largest = Math.max(...steps.map(({ run }) => run.peak));
  const sum = (key: "changed" | "undecided"): number =>
    steps.reduce((all, { compared }) => all + compared[key], 0);
  const share = sum("undecided") / sum("changed");
  return [
    {
      sentence: `each step takes at most ${MOST.seconds} s`,
      actual: `${slowest.toFixed(1)} s`,
      met: slowest <= MOST.seconds,
    },
    {
      sentence: "each step takes at most 2 GiB of memory",
      actual: `${formatCount(largest / 1e6)} MB`,
      met: largest <= MOST.bytes,
    },
    {
      sentence: "at most 2 % of the changed positions are undecided",
      actual: `${sum("undecided")} of ${sum("changed")}`,
      met: !(share > MOST.undecided),
    },
  ];
}
