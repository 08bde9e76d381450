// `pnpm release`: publishes what the registry does not have, if each question before that is answered with yes.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPlan } from "./read-plan.ts";
import { releaseSteps } from "./release-steps.ts";
import { runSteps } from "./run-steps.ts";

const help = `Usage: pnpm release [options]

Publishes each package whose version the registry does not have. Before that it builds anew, compares specs with changesets, runs all tests
and lint, packs, verifies the tarballs of products, writes an SBOM beside each, and looks at licences. The first of these that says no
ends it, and nothing is published. After a failure half-way, running it again publishes what is missing.

Tarballs and SBOMs are in packages/release/out.

Options:
  --dry-run  Do all but publish
  --tested   Leave out tests and lint: they have passed for this commit, in CI
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "dry-run": { type: "boolean", default: false },
      tested: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const folder = join(import.meta.dirname, "../out");
  const options = { dryRun: values["dry-run"], tested: values.tested };
  const steps = releaseSteps(join(import.meta.dirname, "../../.."), folder, options);
  const isDone = await runSteps(steps, (line) => process.stdout.write(`${line}\n`));
  if (!isDone) return 1;
  const releases = (await readPlan(folder)).map(({ name, version }) => `  ${name}@${version}\n`);
  const verb = options.dryRun ? "To be published" : "Published";
  process.stdout.write(
    releases.length === 0 ? "\nThe registry has all of it.\n" : `\n${verb}:\n${releases.join("")}`,
  );
  return 0;
}
