// Generates packages of random descriptions and of those of the corpus with changes: `node src/fuzz/main.ts --runs 1000`. `--seed`
// begins elsewhere, `--minutes` ends after so many, `--json` prints all that came of it as JSON. What leads to a fault is printed at once, as small as it
// could be made, and the exit code is 1.
import { parseArgs } from "node:util";
import { runFuzz } from "./run-fuzz.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "Infinity" },
    json: { type: "boolean" },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
let told = 0;
const fuzzed = await runFuzz({ runs: Number(values.runs), seed: Number(values.seed) }, (done, finds) => {
  if (!values.json)
    for (const { text, faults } of finds.slice(told))
      process.stdout.write(`\n${faults.join("\n")}\n${text}\n`);
  told = finds.length;
  process.stderr.write(`\r${done} of ${values.runs} descriptions, ${finds.length} finds`);
  return Date.now() < until;
});
process.exitCode = fuzzed.finds.length === 0 ? 0 : 1;
const summary = `\n${fuzzed.runs} descriptions, ${fuzzed.generated} generated, ${fuzzed.finds.length} finds\n`;
process.stdout.write(values.json ? JSON.stringify(fuzzed) : summary);
