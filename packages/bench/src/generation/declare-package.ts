import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * Writes the declarations of a package of ours from `src` to `dist`, as its build does, without checking it. Gives the
 * first problem, if there is one.
 */
export async function declarePackage(folder: string): Promise<string | undefined> {
  const entries = await readdir(join(folder, "src"), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
  const problems: string[] = [];
  for (const file of files) {
    const target = join(folder, "dist", relative(join(folder, "src"), file));
    await mkdir(dirname(target), { recursive: true });
    const text = await readFile(file, "utf8");
    const { outputText, diagnostics = [] } = declare(file, text);
    problems.push(...diagnostics.map((problem) => `${relative(folder, file)}: ${toSentence(problem)}`));
    await writeFile(target.replace(/(\.d)?\.ts$/, ".d.ts"), outputText);
  }
  return problems[0];
}

function declare(fileName: string, text: string): ts.TranspileOutput {
  if (fileName.endsWith(".d.ts")) return { outputText: text };
  return ts.transpileDeclaration(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      declaration: true,
      isolatedDeclarations: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      rewriteRelativeImportExtensions: true,
    },
  });
}

function toSentence({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, " ");
}
