import { visible } from "@specmint/spec/visible";
import { summarize } from "@specmint/verdict/print";
import type { Format } from "../format.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { printJson } from "../print-json.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import type { Examined } from "./examine.ts";
import type { Base } from "./find-base.ts";
import { printProblem } from "./print-problem.ts";
import type { Report } from "./report.ts";
import { reportJson } from "./report-json.ts";
import { reportMarkdown } from "./report-markdown.ts";
import type { Outcome } from "./write-changesets.ts";

/** Prints what was found and done in a format; what is wrong goes to the terminal in any case. */
export function printReport(terminal: Terminal, root: string, report: Report, format: Format): void {
  const show = shownPath(terminal, root);
  const { base, examined, outcomes, problems } = report;
  if (format === "json") printJson(terminal, reportJson(report));
  else if (format === "markdown") terminal.out.write(reportMarkdown(report));
  else {
    const changed = examined.filter(({ compared }) => compared?.state !== "same");
    if (changed.length === 0) terminal.out.write(`No spec differs from ${visible(nameOf(base))}.\n`);
    for (const one of changed) terminal.out.write(describe(one, report, show));
    for (const outcome of outcomes ?? []) terminal.out.write(describeOutcome(outcome, show));
    if (outcomes?.some(({ did }) => did === "wrote")) terminal.out.write(`${next}\n`);
    if (problems?.length === 0 && changed.length > 0) terminal.out.write("The changesets say so.\n");
  }
  if (format !== "json") for (const one of examined) printDoubts(terminal, one, base, show);
  if (format === "text") for (const problem of problems ?? []) printProblem(terminal, problem, base);
}

const next =
  "Next: read the notes, edit them as you like, and commit them with the spec. specmint diff prints the proofs.";

function nameOf({ name, commit }: Base): string {
  return `${name} (${commit.slice(0, 10)})`;
}

function describe({ api, compared }: Examined, { base }: Report, show: (path: string) => string): string {
  const spec = show(api.spec);
  if (api.state === "new") return `${spec}: new; its packages have their first release to come\n`;
  if (api.state === "removed")
    return `${spec}: gone since ${visible(nameOf(base))}; npm keeps its packages: npm deprecate tells who uses them\n`;
  if (compared?.state !== "compared") return "";
  const { verdict } = compared;
  return `${spec}: ${verdict.changes.length === 0 ? "nothing changed" : summarize(verdict)}\n`;
}

function describeOutcome(
  { path, name, bump, did, isEdited, added }: Outcome,
  show: (path: string) => string,
): string {
  const notes = added > 0 ? `, ${added} new behind them` : "";
  const kept = isEdited ? `: your notes are kept${notes}` : "";
  const what = did === "current" ? "is up to date" : did;
  const file = did === "current" ? `${show(path)} ${what}` : `${what} ${show(path)}`;
  return `  ${file} (${visible(name)} ${bump})${kept}\n`;
}

/** What nobody asked for, and somebody has to know. */
function printDoubts(
  terminal: Terminal,
  { api, compared, idle, wanted }: Examined,
  { name }: Base,
  show: (path: string) => string,
): void {
  if (compared?.state === "unreadable") {
    const origin = compared.isOld ? (file: string) => visible(`${name}:${file}`) : show;
    printDiagnostics(terminal, compared.diagnostics, origin);
  }
  for (const { change } of idle)
    terminal.err.write(
      `${show(api.spec)}: nothing changed that is called ${visible(change)}; a changeset overrules it\n`,
    );
  for (const { own } of wanted)
    for (const line of own.file?.comments ?? [])
      if (line.startsWith("overrule"))
        terminal.err.write(
          `${show(own.path)}: write "# overrule <change> minor: <reason>" instead of "# ${visible(line)}"\n`,
        );
}
