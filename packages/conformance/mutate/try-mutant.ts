import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "./copy-sources.ts";
import type { Mutant } from "./mutant.ts";

/** Milliseconds after which a run counts as one that never ends. */
const limit = 300_000;

/** The ids of the mutant's cases that do not fail with it. */
export async function tryMutant(mutant: Mutant, copy: Copy): Promise<readonly string[]> {
  const file = join(copy.packages, mutant.file);
  const source = readFileSync(file, "utf8");
  // A function, because `$&` in a string has a meaning.
  writeFileSync(
    file,
    source.replace(patternOf(mutant), () => mutant.to),
  );
  try {
    const findings = await runCases(mutant.cases, copy);
    return mutant.cases.filter((id) => findings[id]?.length === 0);
  } finally {
    writeFileSync(file, source);
  }
}

/** `from`, however a formatter breaks its lines. */
function patternOf({ from }: Mutant): RegExp {
  const words = from.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+"));
}

/** Why a mutant cannot be tried; undefined if it can. */
export function problemOf(mutant: Mutant, { packages }: Copy): string | undefined {
  const { file, from, to } = mutant;
  const path = join(packages, file);
  const count = readFileSync(path, "utf8").split(patternOf(mutant)).length - 1;
  if (count !== 1) return `"from" must occur once in ${file}, not ${count} times: ${from}`;
  return from === to ? `"to" is "from": ${to}` : undefined;
}

/** What is wrong with each case; nothing of a case, if the run itself ends with an error. */
export function runCases(
  cases: readonly string[],
  { packages }: Copy,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const main = join(packages, "conformance/src/main.ts");
  return new Promise((resolve) => {
    const options = { maxBuffer: 2 ** 28, timeout: limit, killSignal: "SIGKILL" as const };
    execFile(process.execPath, [main, "--json", ...cases], options, (_, out) => {
      resolve(out.startsWith("{") ? JSON.parse(out) : {});
    });
  });
}
