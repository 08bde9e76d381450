import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkProgram, type Judged, strictOptions, type Verdict } from "./check-program.ts";
import type { LoadedCase } from "./load-cases.ts";
import { kinds, type Workspace } from "./make-workspace.ts";
import { type Problem, problemsOf } from "./report.ts";
import { callSheet, refusedCallSheet, typeSheet } from "./type-sheets.ts";

/** Checks the packages of several cases, and what their cases say of types, in one program; problems by the case's id. */
export async function checkTypes(
  cases: readonly LoadedCase[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const sheets = cases.flatMap((one) => [
    typeSheet(one, typesFile(one, workspace)),
    callSheet(one, callsFile(one, workspace)),
    refusedCallSheet(one, join(workspace.root, "checks", one.slug, "refused-calls.ts")),
  ]);
  for (const { path, head, statements } of sheets) {
    const text = [head, ...statements.map((statement) => statement.text)].join("\n");
    await workspace.write(path.slice(workspace.root.length + 1), text);
  }
  const files = cases.flatMap((one) =>
    kinds.flatMap((kind) => sourcesIn(workspace.folderOf(one.slug, kind))),
  );
  const verdict = checkProgram(files, sheets, strictOptions());
  return new Map(cases.map((one) => [one.id, judge(one, workspace, verdict)]));
}

function typesFile({ slug }: LoadedCase, { root }: Workspace): string {
  return join(root, "checks", slug, "types.ts");
}

/** Where the calls of a case are written, to be run. */
export function callsFile({ slug }: LoadedCase, { root }: Workspace): string {
  return join(root, "checks", slug, "calls.ts");
}

/** Modules of TypeScript in a folder. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function judge(one: LoadedCase, workspace: Workspace, verdict: Verdict): readonly Problem[] {
  const { root } = workspace;
  const isOwn = (path: string): boolean =>
    kinds.some((kind) => path.startsWith(join(root, "packages", `${one.slug}-${kind}`, "/"))) ||
    path.startsWith(join(root, "checks", one.slug, "/"));
  const generated = [...verdict.errors]
    .filter(([path]) => isOwn(path))
    .flatMap(([path, errors]) => errors.map((error) => `compile ${path.slice(root.length + 1)}: ${error}`));
  const judged = [...verdict.statements]
    .filter(([path]) => isOwn(path))
    .flatMap(([path, statements]) =>
      problemsOf(path === typesFile(one, workspace) ? "types" : "calls", statements.flatMap(problemOf)),
    );
  return [...problemsOf("generation", generated), ...judged];
}

/** A sentence if the compiler says something else than the case. */
export function problemOf({ compiles, errors, label }: Judged): readonly string[] {
  if (compiles) return errors.map((error) => `${label}: ${error}`);
  return errors.length === 0 ? [`${label}: it compiles`] : [];
}
