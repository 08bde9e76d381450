import { checkPlan, type Problem } from "../changeset/check-plan.ts";
import { type Around, type Examined, examine } from "../changeset/examine.ts";
import { findBase } from "../changeset/find-base.ts";
import { listApis } from "../changeset/list-apis.ts";
import { printReport } from "../changeset/print-report.ts";
import type { Report } from "../changeset/report.ts";
import { writeChangesets } from "../changeset/write-changesets.ts";
import type { Command } from "../command.ts";
import { formatHelp, formatOptions, readFormat } from "../format.ts";
import { openRepository } from "../git/repository.ts";
import { maxSizeHelp, readMaxSize } from "../max-size.ts";
import { parseArguments } from "../parse-arguments.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { findRoot, listProducts } from "../workspace.ts";

const help = `Usage: specmint changeset [options]

Writes the changesets that changed specs ask for: for each package of each API whose description is not what it was, one file in
.changeset with the bump that is proved, and notes of what its users have to know. Descriptions are compared with the last commit that
the working tree has in common with the branch that changesets go by (baseBranch in .changeset/config.json), here or at origin.

Running it again brings the files up to date. Notes that you have edited are kept; those of later changes are put behind them.
A change that is less than it looks: write into one of the files of its API, between the lines of ---, why, and run it again:

  # overrule <change> minor: <reason>

The reason is printed in the changelog. <change> is what "specmint diff" prints under that name, and what stands there already
behind "# change".

Options:
  --since <ref>
           Compare with the last commit in common with this branch, or this commit
  --check  Write nothing; exit with 1 if the release of a package that changesets plan is less than what is proved, if no changeset
           since then names the package, or if its notes leave out a change
${formatHelp}
${maxSizeHelp}

Examples:
  specmint changeset
  specmint changeset --check
  specmint changeset --since v1.2.0
  specmint changeset --check --format markdown > comment.md
`;

/** `specmint changeset`. */
export const changesetCommand: Command = { help, run: runChangeset };

async function runChangeset(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    ...formatOptions,
    since: { type: "string" },
    check: { type: "boolean" },
    "max-size": { type: "string" },
  });
  if (names.length > 0) throw new UsageError("It takes no names: it looks at all specs.");
  const format = readFormat(values);
  const root = await findRoot(terminal.cwd);
  const maxSize = await readMaxSize(root, values["max-size"]);
  const repository = await openRepository(root);
  const base = await findBase(repository, root, values.since);
  const around: Around = { root, repository, base, maxSize };
  const apis = await listApis(repository, root, await listProducts(root), base.commit);
  const examined = await examine(apis, around);
  const done = values.check ? await check(examined, around) : { outcomes: writeChangesets(root, examined) };
  const report: Report = { base, examined, ...done };
  printReport(terminal, root, report, format);
  return isWell(report) ? 0 : 1;
}

async function check(
  examined: readonly Examined[],
  { root, repository, base }: Around,
): Promise<{ readonly problems: readonly Problem[] }> {
  const wanted = examined.flatMap((one) => one.wanted).filter(({ needed }) => needed.bump !== "none");
  return { problems: wanted.length > 0 ? await checkPlan(root, repository, base, wanted) : [] };
}

function isWell({ examined, problems = [] }: Report): boolean {
  return problems.length === 0 && examined.every(({ compared }) => compared?.state !== "unreadable");
}
