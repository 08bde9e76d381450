import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CaseOperation,
  checkProgram,
  type Judged,
  type LoadedCase,
  listCaseOperations,
  type Sheet,
  sourcesIn,
  strictOptions,
  typeStatements,
  type Verdict,
} from "@specmint/conformance";
import type { Contestant } from "./contestant.ts";
import { runTool, type ToolRun } from "./run-tool.ts";
import { toolHead, toolName } from "./tool-name.ts";
import type { Evidence } from "./verdict.ts";

/** Runs cases through a tool, and gathers what there is to know of each, by the case's id. */
export async function judgeTool(
  contestant: Contestant,
  cases: readonly LoadedCase[],
  folder: string,
): Promise<ReadonlyMap<string, Evidence>> {
  const runs = await runTool(contestant, cases, folder);
  const generated = cases.filter(({ id }) => runs.get(id)?.isGenerated);
  const sheets = generated.map((one) => sheetOf(one, contestant, folder));
  const files = generated.flatMap(({ slug }) => outputOf(join(folder, slug)));
  const verdict = checkProgram(files, sheets, toolOptions());
  return new Map(
    cases.map((one) => [one.id, evidenceOf(one, runs.get(one.id), verdict, join(folder, one.slug))]),
  );
}

/** The flags that every tool's output should stand: `strict`, and no more than that. */
function toolOptions(): ReturnType<typeof strictOptions> {
  const { lib, target } = strictOptions();
  return {
    ...(lib ? { lib } : {}),
    ...(target === undefined ? {} : { target }),
    module: 99, // ESNext
    moduleResolution: 100, // Bundler
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: false,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
}

function sheetOf(one: LoadedCase, contestant: Contestant, folder: string): Sheet {
  const operations = listCaseOperations(one);
  const statements = (one.types ?? []).flatMap((typeCase) => {
    const name = toolName(one, contestant.tool, operations, typeCase.type);
    return name === undefined ? [] : typeStatements(typeCase, name);
  });
  const path = join(folder, one.slug, "sheet.ts");
  const numbered = statements.map((statement, index) => ({
    ...statement,
    text: statement.text.replace(/^export const \w+/, `export const statement${index}`),
  }));
  return { path, head: toolHead(contestant), statements: numbered };
}

function outputOf(folder: string): readonly string[] {
  return sourcesIn(folder).filter((file) => !file.endsWith("/calls.ts"));
}

function evidenceOf(one: LoadedCase, run: ToolRun | undefined, verdict: Verdict, folder: string): Evidence {
  const statements = verdict.statements.get(join(folder, "sheet.ts")) ?? [];
  return {
    isGenerated: run?.isGenerated === true,
    printed: run?.printed ?? [],
    compileErrors: [...verdict.errors]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .flatMap(([, errors]) => errors),
    refusals: [...statements.filter(isRefusal).map(describe), ...(run?.callProblems ?? [])],
    admissions: statements.filter(({ compiles, errors }) => !compiles && errors.length === 0).map(describe),
    missing: run?.isGenerated ? missingIn(folder, listCaseOperations(one)) : [],
  };
}

function isRefusal({ compiles, errors }: Judged): boolean {
  return compiles && errors.length > 0;
}

function describe({ label, errors }: Judged): string {
  return [label, ...errors].join(": ");
}

/** Operations of which neither the name nor the path is in the output. */
function missingIn(folder: string, operations: readonly CaseOperation[]): readonly string[] {
  const text = outputOf(folder)
    .filter((file) => !file.endsWith("/sheet.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .map(plain)
    .join("\n");
  return operations
    .filter(({ operationId }) => !text.includes(plain(operationId)))
    .map(({ operationId }) => operationId)
    .filter((operationId) => plain(operationId) !== "");
}

/** Letters and digits alone: tools join them in other ways. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
