import { checkCalls } from "./check-calls.ts";
import { checkFiles } from "./check-files.ts";
import { checkTypes } from "./check-types.ts";
import { checkValues } from "./check-values.ts";
import { type GeneratedCase, generateCase } from "./generate-case.ts";
import type { LoadedCase } from "./load-cases.ts";
import { makeWorkspace, type Workspace } from "./make-workspace.ts";
import { differ } from "./match-request.ts";
import { type Problem, problemsOf, type Report } from "./report.ts";
import { useSources } from "./use-sources.ts";

/** What came of each case, by its id. */
export type Reports = ReadonlyMap<string, Report>;

/** Generates, compiles and runs all cases. */
export async function runCorpus(cases: readonly LoadedCase[]): Promise<Reports> {
  useSources();
  await using workspace = await makeWorkspace(cases.map(({ slug }) => slug));
  const problems = new Map<string, Problem[]>(cases.map(({ id }) => [id, []]));
  const add: Add = (id, found) => void problems.get(id)?.push(...found);
  const outcomes = await generateAll(cases, workspace, add);
  const generated = cases.filter(({ id }) => outcomes.get(id)?.isGenerated);
  for (const [id, found] of await checkTypes(generated, workspace)) add(id, found);
  for (const one of generated) {
    for (const check of [checkValues, checkCalls, checkFiles]) {
      const found = await caught(async () => check(one, workspace));
      add(one.id, typeof found === "string" ? problemsOf("generation", [found]) : found);
    }
  }
  const reports = [...problems].map(([id, found]): [string, Report] => {
    return [id, { diagnostics: outcomes.get(id)?.diagnostics ?? [], problems: found }];
  });
  return new Map(reports);
}

type Add = (id: string, problems: readonly Problem[]) => void;

/** What became of the specs, by the ids of the cases; of one that ends in an error nothing. */
async function generateAll(
  cases: readonly LoadedCase[],
  workspace: Workspace,
  add: Add,
): Promise<ReadonlyMap<string, GeneratedCase>> {
  const outcomes = new Map<string, GeneratedCase>();
  for (const one of cases) {
    const outcome = await caught(() => generateCase(one, workspace));
    if (typeof outcome === "string") {
      add(one.id, problemsOf("generation", [outcome]));
    } else {
      add(one.id, problemsOf("diagnostics", diagnosticProblems(one, outcome)));
      outcomes.set(one.id, outcome);
    }
  }
  return outcomes;
}

/** What a step gives, or why it ends in an error. */
async function caught<T extends object>(step: () => Promise<T>): Promise<T | string> {
  try {
    return await step();
  } catch (error) {
    return `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function diagnosticProblems(one: LoadedCase, { diagnostics, messages }: GeneratedCase): readonly string[] {
  const problems = differ("what is said about the spec", diagnostics, one.diagnostics ?? []);
  return problems.length === 0 ? [] : [...problems, ...messages];
}
