// Looks at mocks: `node src/mocks/main.ts <spec file …>`. `--corpus` takes the specs of the corpus. `--json` prints what came of it as JSON.
// The exit code is 1 if a mock does not do what its description says.
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCases } from "../load-cases.ts";
import { describeReport } from "./mock-report.ts";
import { runMocks } from "./run-mocks.ts";

const { values, positionals } = parseArgs({
  options: { corpus: { type: "boolean" }, json: { type: "boolean" } },
  allowPositionals: true,
});
const files = positionals.map((path, index) => {
  // pnpm runs a script in the folder of its package, and says from where it was called.
  const file = resolve(process.env["INIT_CWD"] ?? "", path);
  return { slug: `spec-${index}`, folder: dirname(file), specFile: basename(file) };
});
const report = await runMocks([...files, ...(values.corpus ? await loadCases() : [])]);
process.exitCode = report.problems.length === 0 ? 0 : 1;
const silent = report.silent.map((line) => `silent: ${line}`);
const lines = [...report.problems, ...silent, describeReport(report)];
process.stdout.write(values.json ? JSON.stringify(report) : `${lines.join("\n")}\n`);
