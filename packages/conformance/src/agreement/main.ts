// Compares types with validators: `node src/agreement/main.ts <spec file …>`. `--corpus` takes the specs of the corpus, `--random 100` so
// many random schemas in each version, of the seed `--seed`. `--values` of a schema are looked at, whose types have at most `--length`
// characters. `--json` prints all that came of it as JSON. The exit code is 1 if there is a disagreement.
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCases } from "../load-cases.ts";
import { runAgreement } from "./run-agreement.ts";

const { values, positionals } = parseArgs({
  options: {
    corpus: { type: "boolean" },
    random: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    values: { type: "string", default: "300" },
    length: { type: "string", default: "3000" },
    json: { type: "boolean" },
  },
  allowPositionals: true,
});
const files = positionals.map((path, index) => {
  // pnpm runs a script in the folder of its package, and says from where it was called.
  const file = resolve(process.env["INIT_CWD"] ?? "", path);
  return { slug: `spec-${index}`, folder: dirname(file), specFile: basename(file) };
});
const agreement = await runAgreement(
  [...files, ...(values.corpus ? await loadCases() : [])],
  { count: Number(values.random), seed: Number(values.seed) },
  { values: Number(values.values), length: Number(values.length) },
);
const { disagreements, broken, refused, without, schemas, probes } = agreement;
process.exitCode = disagreements.length + broken.length === 0 ? 0 : 1;
const lines = [
  ...disagreements.map(({ kind, slug, schema, text, value, reasons }) =>
    [`${kind}: ${slug} ${schema}: ${value}`, text, ...reasons].join("\n  "),
  ),
  ...broken.map((said) => `does not compile: ${said}`),
  ...refused.map((said) => `not generated: ${said}`),
  ...without.map((name) => `no valid value: ${name}`),
  `${schemas} schemas, ${agreement.values} values, ${probes} probes, ${disagreements.length} disagreements`,
];
process.stdout.write(values.json ? JSON.stringify(agreement) : `${lines.join("\n")}\n`);
