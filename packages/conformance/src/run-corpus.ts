import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCalls } from "./check-calls.ts";
import { checkTypes } from "./check-types.ts";
import { checkValues } from "./check-values.ts";
import { type GeneratedCase, generateCase } from "./generate-case.ts";
import type { LoadedCase } from "./load-cases.ts";
import { makeWorkspace, type Workspace } from "./make-workspace.ts";
import { differ } from "./match-request.ts";
import { useSources } from "./use-sources.ts";

/** What is wrong with each case, by its id; nothing if the list is empty. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** Generates, compiles and runs all cases. */
export async function runCorpus(cases: readonly LoadedCase[]): Promise<Findings> {
  useSources();
  await using workspace = await makeWorkspace(cases.map(({ slug }) => slug));
  const findings = new Map<string, string[]>(cases.map(({ id }) => [id, []]));
  const add: Add = (id, problems) => void findings.get(id)?.push(...problems);
  const generated = await generateAll(cases, workspace, add);
  for (const [id, problems] of await checkTypes(generated, workspace)) add(id, problems);
  for (const one of generated) {
    for (const check of [checkValues, checkCalls, checkFiles]) {
      const problems = await caught(async () => check(one, workspace));
      add(one.id, typeof problems === "string" ? [problems] : problems);
    }
  }
  return findings;
}

type Add = (id: string, problems: readonly string[]) => void;

/** The cases that there are packages of. */
async function generateAll(
  cases: readonly LoadedCase[],
  workspace: Workspace,
  add: Add,
): Promise<readonly LoadedCase[]> {
  const generated: LoadedCase[] = [];
  for (const one of cases) {
    const outcome = await caught(() => generateCase(one, workspace));
    add(one.id, typeof outcome === "string" ? [outcome] : diagnosticProblems(one, outcome));
    if (typeof outcome === "object" && outcome.isGenerated) generated.push(one);
  }
  return generated;
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

async function checkFiles({ slug, files }: LoadedCase, { root }: Workspace): Promise<readonly string[]> {
  return Object.entries(files ?? {}).flatMap(([path, words]) => {
    const [kind = ""] = path.split("/");
    const file = join(root, "packages", `${slug}-${kind}`, "src/gen", path.slice(kind.length + 1));
    if (!existsSync(file)) return [`there is no ${path}`];
    const text = readFileSync(file, "utf8");
    return words
      .filter((word) => !text.includes(word))
      .map((word) => `${path} has no ${JSON.stringify(word)}`);
  });
}
