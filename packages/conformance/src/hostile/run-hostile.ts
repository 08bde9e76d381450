// The process that runs cases, begun by start-hostile.ts with the ids of the cases; it tells of each when it begins and when it ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useSources } from "../use-sources.ts";
import type { Verdict } from "./judge-command.ts";
import { type Listed, listHostile } from "./list-hostile.ts";
import { trapNetwork } from "./trap-network.ts";

/** What the process says of a case. */
export type Told =
  | { readonly begun: string }
  | {
      readonly ended: string;
      readonly verdict: Verdict;
      readonly seconds: number;
      readonly megabytes: number;
    };

/** What was told, until it is on its way: a channel that is closed before loses it. */
const sent: Promise<unknown>[] = [];

useSources();
trapNetwork();
const ids = new Set(JSON.parse(process.env["HOSTILE_CASES"] ?? "[]") as readonly string[]);
const cases = listHostile().filter(({ id }) => ids.has(id));
const folder = mkdtempSync(join(tmpdir(), "specmint-hostile-run-"));
process.chdir(folder);
try {
  await runTexts(cases.filter((listed) => listed.kind === "text"));
  for (const listed of cases) if (listed.kind !== "text") await runOne(listed);
} finally {
  process.chdir("/");
  rmSync(folder, { recursive: true, force: true });
}
await Promise.all(sent);
process.disconnect?.();

function tell(told: Told): void {
  sent.push(new Promise((resolve) => process.send?.(told, undefined, undefined, resolve)));
}

async function runTexts(listed: readonly (Listed & { readonly kind: "text" })[]): Promise<void> {
  if (listed.length === 0) return;
  const { runText } = await import("./run-text.ts");
  const started = process.cpuUsage();
  const idOf = new Map(listed.map(({ id, one }) => [one, id]));
  const verdicts = await runText([...idOf.keys()], (one) => tell({ begun: idOf.get(one) ?? "" }));
  const seconds = secondsSince(started) / listed.length;
  for (const [one, verdict] of verdicts) end(idOf.get(one) ?? "", verdict, seconds);
}

async function runOne(listed: Exclude<Listed, { readonly kind: "text" }>): Promise<void> {
  tell({ begun: listed.id });
  const started = process.cpuUsage();
  const verdict = await verdictOf(async () => {
    if (listed.kind === "command") return (await import("./judge-command.ts")).runCommandCase(listed.one);
    return (await import("./run-answer.ts")).runAnswerCase(listed.one);
  });
  end(listed.id, verdict, secondsSince(started));
}

/** What is thrown is what a user would see as a stack trace. */
async function verdictOf(run: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await run();
  } catch (error) {
    return { problems: [`it throws: ${error instanceof Error ? error.stack : error}`], what: "thrown" };
  }
}

/** Seconds of the processor, so that they are the same on a machine that has other things to do. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

function end(ended: string, verdict: Verdict, seconds: number): void {
  tell({ ended, verdict, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
}
