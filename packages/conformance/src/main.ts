// Runs the corpus, or the cases whose ids begin with the arguments: `node src/main.ts types/tuple calls`. `--altered` runs
// them with each place altered that they are about, and lists those that do not fail. `--json` prints the findings as JSON.
import { parseArgs } from "node:util";
import { findingsOf } from "./findings.ts";
import { loadCases } from "./load-cases.ts";
import { runAltered } from "./run-altered.ts";
import { runCorpus } from "./run-corpus.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, altered: { type: "boolean" } },
  allowPositionals: true,
});
const cases = await loadCases(positionals);
const findings = values.altered ? await runAltered(cases) : findingsOf(await runCorpus(cases));
const failed = [...findings].filter(([, problems]) => problems.length > 0);
process.exitCode = failed.length === 0 ? 0 : 1;

if (values.json) {
  process.stdout.write(JSON.stringify(Object.fromEntries(findings)));
} else {
  for (const [id, problems] of failed) process.stdout.write(`${[id, ...problems].join("\n  ")}\n`);
  const subject = values.altered ? "altered specs" : "cases";
  const verdict = values.altered ? "prove nothing" : "fail";
  process.stdout.write(`${findings.size} ${subject}, ${failed.length} ${verdict}\n`);
}
