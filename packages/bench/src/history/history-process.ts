// Compares two descriptions, and prints how much was compared.
import { readFile } from "node:fs/promises";
import { type Comparable, loadComparable } from "@specmint/spec";
import { compareSpecs } from "@specmint/verdict";

/** What a comparison of two descriptions comes to. */
export interface Compared {
  readonly operations: number;
  readonly positions: number;
  readonly changed: number;
  readonly undecided: number;
  readonly changes: number;
  readonly major: number;
  /** Milliseconds. */
  readonly read: number;
  readonly compare: number;
  /** Milliseconds of processors, on any number of them: what other programs do changes little of it. */
  readonly cpu: number;
}

const [old = "", next = ""] = process.argv.slice(2);
const start = performance.now();
const [before, after] = [await readDescription(old), await readDescription(next)];
const read = performance.now() - start;
const { counts, changes } = compareSpecs(before, after);
const compared: Compared = {
  ...counts,
  changes: changes.length,
  major: changes.filter(({ bump }) => bump === "major").length,
  read,
  compare: performance.now() - start - read,
  cpu: cpuTime(),
};
process.stdout.write(JSON.stringify(compared));

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function readDescription(file: string): Promise<Comparable> {
  const { comparable } = await loadComparable({ file, text: await readFile(file, "utf8") });
  if (!comparable) throw new Error(`${file} cannot be read`);
  return comparable;
}
