// Runs the corpus, or the cases whose ids begin with the arguments: `node src/main.ts types/tuple calls`. `--json` prints
// the findings as JSON.
import { loadCases } from "./load-cases.ts";
import { runCorpus } from "./run-corpus.ts";

const args = process.argv.slice(2);
const prefixes = args.filter((arg) => arg !== "--json");
const findings = await runCorpus(await loadCases(prefixes));
const failed = [...findings].filter(([, problems]) => problems.length > 0);
process.exitCode = failed.length === 0 ? 0 : 1;

if (args.includes("--json")) {
  process.stdout.write(JSON.stringify(Object.fromEntries(findings)));
} else {
  for (const [id, problems] of failed) process.stdout.write(`${[id, ...problems].join("\n  ")}\n`);
  process.stdout.write(`${findings.size} cases, ${failed.length} fail\n`);
}
