// `pnpm start`: generates and builds the workspace, and says what came out. It runs before anything is installed or built but
// Node and turbo, so this folder imports nothing else.
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { buildWorkspace } from "./build-workspace.ts";
import { describeFailures, describeResult } from "./describe-result.ts";
import { formatTable } from "./format-table.ts";
import { listPackages, type WorkspacePackage } from "./list-packages.ts";
import { type Generated, measureGenerated } from "./measure-generated.ts";
import { showProgress } from "./progress.ts";
import { makeRow } from "./row.ts";
import { openScreen } from "./screen.ts";
import { takeSummary } from "./take-summary.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  if (args.length > 0) return fail('pnpm start takes no arguments; those of "pnpm build" go to turbo.', 2);
  const packages = await listPackages(root);
  const before = await measure(packages);
  const screen = openScreen(process.stdout);
  screen.print(`Bringing ${packages.length} packages up to date`);
  screen.setStatus("looking for what has changed");
  const { exitCode, interrupted, summaryFile } = await buildWorkspace(root, showProgress(screen));
  screen.end();
  const summary = summaryFile ? await takeSummary(summaryFile) : undefined;
  if (interrupted) return fail("Interrupted; the next run goes on from here.", exitCode);
  if (!summary) return fail("turbo gave up; its own words are above.", exitCode || 1);
  if (exitCode !== 0) return fail(describeFailures(summary.failures, performance.now()), exitCode);

  const after = await measure(packages);
  const rows = packages.map((one, i) => makeRow(one, summary, before[i], after[i]));
  process.stdout.write(
    `\n${formatTable(rows, paint)}\n${paint("bold", describeResult(rows, performance.now()))}\n`,
  );
  return 0;
}

function measure(packages: readonly WorkspacePackage[]): Promise<readonly (Generated | undefined)[]> {
  return Promise.all(packages.map(async ({ folder, kind }) => (kind ? measureGenerated(folder) : undefined)));
}

function fail(sentence: string, exitCode: number): number {
  process.stderr.write(`\n${styleText("red", sentence, { stream: process.stderr })}\n`);
  return exitCode;
}

function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: process.stdout });
}
