import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Verdict } from "./judge-command.ts";
import type { Listed } from "./list-hostile.ts";
import type { Told } from "./run-hostile.ts";

/** What came of a case, and what it took. */
export interface Outcome extends Verdict {
  readonly id: string;
  readonly seconds: number;
  /** The most memory that the process has had until then. */
  readonly megabytes: number;
}

/** Seconds of the processor at which a process ends: a machine that has other things to do takes no more of them. */
const work = 300;

/** Seconds without news after which a case counts as one that waits for what never comes. */
const patience = 900;

/** Megabytes of objects at which a process ends. */
const heap = 1024;

/**
 * Runs cases in processes that end when their memory is full. Where one ends, or nothing is heard of it, the case that it was at has failed,
 * and another process goes on with those that are left.
 *
 * @param together How many cases a process is given.
 */
export async function startHostile(
  cases: readonly Listed[],
  together: number = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (let left = cases; left.length > 0; left = left.filter(({ id }) => !outcomes.has(id)))
    for (const outcome of await runShare(left.slice(0, together))) outcomes.set(outcome.id, outcome);
  return outcomes;
}

async function runShare(cases: readonly Listed[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const started = performance.now();
  const megabytes = Math.max(heap, ...cases.map(({ one }) => boundsOf(one)?.megabytes ?? 0));
  const main = [
    process.execPath,
    `--max-old-space-size=${megabytes}`,
    join(import.meta.dirname, "run-hostile.ts"),
  ];
  const child = spawn("sh", ["-c", `ulimit -t ${work} && exec "$0" "$@"`, ...main], {
    env: { ...process.env, HOSTILE_CASES: JSON.stringify(cases.map(({ id }) => id)) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let [current, said] = [cases[0]?.id ?? "", ""];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said = `${said}${text}`.slice(-3000);
    });
  const end = await endOf(child, (told) => {
    if ("begun" in told) current = told.begun;
    else outcomes.push({ id: told.ended, ...told.verdict, seconds: told.seconds, megabytes: told.megabytes });
  });
  if (outcomes.length === cases.length && end === 0) return outcomes;
  const seconds = (performance.now() - started) / 1000;
  const problems = [`the process ended: ${end}. ${said}`];
  return [
    ...outcomes.filter(({ id }) => id !== current),
    { id: current, problems, what: "ended", seconds, megabytes },
  ];
}

/** The bounds of a case that has its own. */
export function boundsOf(
  one: Listed["one"],
): { readonly seconds: number; readonly megabytes: number } | undefined {
  return "bounds" in one ? one.bounds : undefined;
}

/** How the process ends: its code, a signal, or what was done to it. */
async function endOf(child: ChildProcess, hear: (told: Told) => void): Promise<number | string> {
  let timer: NodeJS.Timeout | undefined;
  let isSilent = false;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSilent = true;
      child.kill("SIGKILL");
    }, patience * 1000);
  };
  wait();
  child.on("message", (told: Told) => {
    wait();
    hear(told);
  });
  // The last that it says may come after its end.
  const gone = new Promise((resolve) => child.once("disconnect", resolve));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once("error", reject).once("close", (...end) => resolve(end));
  });
  await gone;
  clearTimeout(timer);
  return isSilent ? `nothing was heard of it for ${patience} s` : (code ?? signal ?? "?");
}
