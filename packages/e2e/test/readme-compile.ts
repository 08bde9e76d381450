import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Snippet } from "./readme-snippets.ts";
import { root } from "./workspace-packages.ts";

/** What TypeScript has against each snippet, under the strict settings of the workspace. */
export function compileSnippets(snippets: readonly Snippet[]): ReadonlyMap<Snippet, readonly string[]> {
  const files = new Map(
    snippets.map((snippet, index) => [join(snippet.folder, `readme-${index}.ts`), snippet]),
  );
  const options = readOptions();
  const program = ts.createProgram([...files.keys()], options, createHost(options, files));
  return new Map(
    [...files].map(([file, snippet]) => {
      const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
      return [
        snippet,
        diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
      ];
    }),
  );
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const lib = ["es2022", "dom", "dom.iterable", "esnext.disposable"];
  const typeRoots = [fileURLToPath(new URL("../node_modules/@types", import.meta.url))];
  const own = { noEmit: true, lib, types: ["node"], typeRoots };
  return ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...own }, root).options;
}

/** The snippets are files of their folders for the compiler alone, so that they import what their folder can. */
function createHost(options: ts.CompilerOptions, files: ReadonlyMap<string, Snippet>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  return host;
}
