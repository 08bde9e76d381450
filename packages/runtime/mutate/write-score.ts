// Writes what Stryker's run found into the README of the package in the working directory, between two marks.
import { readFileSync, writeFileSync } from "node:fs";

/** The part of Stryker's report that counts: https://github.com/stryker-mutator/mutation-testing-elements. */
interface Report {
  readonly files: { readonly [path: string]: { readonly mutants: readonly { readonly status: Status }[] } };
}

type Status =
  | "Killed"
  | "Timeout"
  | "Survived"
  | "NoCoverage"
  | "RuntimeError"
  | "CompileError"
  | "Ignored"
  | "Pending";

const begin = "<!-- mutants: written by the script mutate -->\n";
const end = "<!-- end of mutants -->";

function writeScore(): void {
  const report: Report = JSON.parse(readFileSync("reports/mutation/mutation.json", "utf8"));
  const readme = readFileSync("README.md", "utf8");
  const [before, section, ...others] = readme.split(begin);
  const after = section?.split(end)[1];
  if (after === undefined || others.length > 0) throw new Error(`README.md must have once: ${begin}${end}`);
  writeFileSync("README.md", `${before}${begin}${toTable(report)}${end}${after}`);
}

function toTable({ files }: Report): string {
  const mutated = Object.entries(files).map(
    ([path, { mutants }]) => [path, mutants.map(({ status }) => status)] as const,
  );
  const rows = mutated.flatMap(([path, statuses]) =>
    statuses.length > 0 ? [toRow(`\`${path}\``, statuses)] : [],
  );
  const all = mutated.flatMap(([, statuses]) => statuses);
  return `
${head}${toRow("all", all)}
<details>
<summary>by file</summary>

${head}${rows.sort().join("")}
</details>

`;
}

const head = `| file | mutants | killed | timed out | survived | not covered | score |
|---|--:|--:|--:|--:|--:|--:|
`;

function toRow(name: string, statuses: readonly Status[]): string {
  const count = (...wanted: Status[]): number => statuses.filter((status) => wanted.includes(status)).length;
  const [killed, timedOut] = [count("Killed"), count("Timeout")];
  const [survived, notCovered] = [count("Survived"), count("NoCoverage")];
  // Stryker's own definition: a mutant that cannot be loaded, or is ignored, says nothing about the tests.
  const valid = killed + timedOut + survived + notCovered;
  const score = valid === 0 ? "-" : `${((100 * (killed + timedOut)) / valid).toFixed(1)} %`;
  return `| ${name} | ${valid} | ${killed} | ${timedOut} | ${survived} | ${notCovered} | ${score} |\n`;
}

writeScore();
