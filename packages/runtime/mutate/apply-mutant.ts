import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vitest/node";
import type { Mutant } from "./mutants.ts";

/** The path of the file that the mutant changes. */
export function pathOf({ file }: Mutant): string {
  return fileURLToPath(new URL(`../src/${file}`, import.meta.url));
}

/** The source with the edit. */
export function applyMutant(source: string, { from, to }: Mutant): string {
  // A function, because `$&` in a string has a meaning.
  return source.replace(from, () => to);
}

/** Why the mutant cannot be applied; undefined if it can. */
export function problemOf(mutant: Mutant): string | undefined {
  let source: string;
  try {
    source = readFileSync(pathOf(mutant), "utf8");
  } catch {
    return `there is no src/${mutant.file}.`;
  }
  const count = source.split(mutant.from).length - 1;
  if (count !== 1) return `"from" must occur once in src/${mutant.file}, not ${count} times: ${mutant.from}`;
  if (mutant.from === mutant.to) return `"to" is "from": ${mutant.to}`;
  try {
    parseAst(applyMutant(source, mutant), { lang: "ts" });
  } catch {
    // It would fail every test, and prove nothing.
    return `src/${mutant.file} does not parse with it: ${mutant.to}`;
  }
  return undefined;
}
