// Scores a folder in the form of JSON-Schema-Test-Suite, and writes the score into the README of `packages/schema`:
// `pnpm --filter schema suite <folder>`. `--json` prints the score of each file with its misses as JSON, `--readme` names another file.
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { describeScore, printScore } from "./describe-score.ts";
import { scoreSuite } from "./score-suite.ts";
import { writeScore } from "./write-score.ts";

const { values, positionals } = parseArgs({
  options: {
    json: { type: "boolean" },
    readme: { type: "string", default: join(import.meta.dirname, "../../../schema/README.md") },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("Say which folder: pnpm --filter schema suite <folder of JSON-Schema-Test-Suite>\n");
  process.exitCode = 2;
} else {
  // pnpm runs a script in the folder of its package, and says from where it was called.
  const scores = await scoreSuite(resolve(process.env["INIT_CWD"] ?? "", folder));
  writeScore(values.readme, describeScore(scores));
  process.stdout.write(values.json ? JSON.stringify(scores) : printScore(scores));
}
