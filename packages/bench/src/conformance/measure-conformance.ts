import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LoadedCase, loadCases, startCorpus } from "@specmint/conformance";
import { formatTable } from "../format-table.ts";
import type { Measurement } from "../measurement.ts";
import type { Contestant } from "./contestant.ts";
import { contestants } from "./contestants.ts";
import { judgeTool } from "./judge-tool.ts";
import { type CellVerdict, cellVerdicts, ownVerdict, verdictOn } from "./verdict.ts";

/** The verdicts of a tool, by the case's id. */
type Column = ReadonlyMap<string, CellVerdict>;

/** Runs the conformance corpus, or the cases whose ids begin with one of the prefixes, through Specmint and other tools. */
export async function measureConformance(prefixes: readonly string[] = []): Promise<Measurement> {
  const cases = await loadCases(prefixes);
  const findings = await startCorpus(prefixes);
  const own: Column = new Map(cases.map((one) => [one.id, ownVerdict(one, findings.get(one.id) ?? [])]));
  const others = await Promise.all(contestants.map(async (contestant) => columnOf(contestant, cases)));
  const columns = [own, ...others];
  const names = ["Specmint", ...contestants.map(({ name }) => name)];
  const good = cases.filter(({ id }) => /exact|said/.test(own.get(id) ?? "")).length;
  return {
    tables: [listOptions(), totals(names, columns), details(names, columns, cases)],
    goals: [
      {
        sentence: "all cases are exact, or looser with a warning",
        actual: `${good} of ${cases.length}`,
        met: good === cases.length,
      },
    ],
  };
}

async function columnOf(contestant: Contestant, cases: readonly LoadedCase[]): Promise<Column> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-conformance-")));
  try {
    const evidence = await judgeTool(contestant, cases, folder);
    return new Map(
      cases.flatMap((one) => {
        const found = evidence.get(one.id);
        const verdict = found && isComparable(one, contestant) ? verdictOn(one, found) : undefined;
        return verdict ? [[one.id, verdict]] : [];
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a case says anything that the tool has a part in. */
function isComparable(one: LoadedCase, { hasClient }: Contestant): boolean {
  return hasClient || one.types !== undefined || one.calls === undefined;
}

/** How each tool was called. */
function listOptions(): string {
  return contestants.map(({ name, options }) => `- ${name}: ${options}`).join("\n");
}

function totals(names: readonly string[], columns: readonly Column[]): string {
  const rows = cellVerdicts.map((verdict) => [
    verdict,
    ...columns.map((column) => String([...column.values()].filter((one) => one === verdict).length)),
  ]);
  return formatTable(["cases", ...names], rows);
}

function details(names: readonly string[], columns: readonly Column[], cases: readonly LoadedCase[]): string {
  const rows = [...new Set(cases.map(({ group }) => group))].flatMap((group) => [
    [`**${group}**`, ...names.map(() => "")],
    ...cases
      .filter((one) => one.group === group)
      .map(({ id, feature }) => [escapeCell(feature), ...columns.map((column) => column.get(id) ?? "–")]),
  ]);
  return formatTable(["feature", ...names], rows);
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
