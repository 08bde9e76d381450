import { visible } from "@specmint/spec/visible";
import { painter } from "../painter.ts";
import type { Terminal } from "../terminal.ts";
import type { Comparison, Difference } from "./compare.ts";
import type { PackageFacts } from "./remake.ts";

/** Says on a terminal how a package compares with what its spec gives. */
export function printComparison(
  { out }: Terminal,
  { name, version, provenance }: PackageFacts,
  { differences, notCovered, same }: Comparison,
): void {
  const paint = painter(out);
  const say = (line: string): unknown => out.write(`${line}\n`);
  const what = visible(`${name}@${version}`);
  const { generator, typescript } = provenance;
  const by = `made again by specmint ${generator["@specmint/cli"]} and TypeScript ${typescript}`;
  if (differences.length === 0)
    say(`${paint("green", "verified")} ${what}: all ${same} generated files, ${by}, have the same bytes.`);
  else {
    say(`${paint("red", "differs")} ${what}: it is not what its spec gives, ${by}.`);
    const width = Math.max(...differences.map(({ path }) => visible(path).length));
    for (const one of differences) say(`  ${visible(one.path).padEnd(width)}  ${wordsOf(one)}`);
  }
  if (notCovered.length > 0)
    say(`  not covered, as somebody wrote it: ${notCovered.map(visible).join(", ")}`);
}

function wordsOf({ problem, line }: Difference): string {
  if (problem === "missing") return "is missing";
  if (problem === "stray") return "is not made from the spec";
  return line === undefined ? "differs" : `differs from line ${line} on`;
}
