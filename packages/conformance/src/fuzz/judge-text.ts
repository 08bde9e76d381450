import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { sourcesIn } from "../check-types.ts";
import { generateCase } from "../generate-case.ts";
import { kinds, type Workspace } from "../make-workspace.ts";

/** What became of one description. */
export interface Judgement {
  /** What must not happen, whatever the description; nothing if all is well. */
  readonly faults: readonly string[];
  /** The modules that were generated; none if the description was refused. */
  readonly sources: readonly string[];
}

/**
 * Generates packages of a text, whatever it is, and looks at what must always hold: nothing is thrown, each problem has a place
 * and words that fit in a line, what is generated is TypeScript, and a second look finds it as it was generated.
 */
export async function judgeText(
  text: string,
  slug: string,
  ending: "json" | "yaml",
  workspace: Workspace,
): Promise<Judgement> {
  const specFile = `${slug}.${ending}`;
  const folder = join(workspace.root, "specs");
  try {
    for (const kind of kinds) await mkdir(workspace.folderOf(slug, kind), { recursive: true });
    await workspace.write(`specs/${specFile}`, text);
    const { diagnostics, messages, isGenerated } = await generateCase({ slug, folder, specFile }, workspace);
    const said = [...diagnostics, ...messages].filter((one) => !isOneLine(one));
    const faults = said.map((one) => `a problem is not told in one line: ${JSON.stringify(one)}`);
    if (!isGenerated) return { faults, sources: [] };
    const sources = kinds.flatMap((kind) => sourcesIn(workspace.folderOf(slug, kind)));
    return { faults: [...faults, ...sources.flatMap(syntaxFaults)], sources };
  } catch (error) {
    return { faults: [`thrown: ${error instanceof Error ? error.stack : String(error)}`], sources: [] };
  }
}

/** Also: it has a place that exists. */
function isOneLine(said: string): boolean {
  return (
    !/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u.test(said) && !/:(0|-1|NaN|undefined)[: ]/.test(said)
  );
}

function syntaxFaults(file: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(
    ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
}
