import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Program } from "./programs.ts";

/** What TypeScript makes of a program. */
export interface Compiled {
  /** How many types it instantiated: what `tsc --extendedDiagnostics` shows as "Instantiations". */
  readonly instantiations: number;
  /** How many files it read, without those of TypeScript itself. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** An error of TypeScript. */
export interface Problem {
  /** Counts from 1; 0 if the error has no place. */
  readonly line: number;
  readonly message: string;
}

/**
 * Checks a program as `tsc` does; `text` stands for the content of its file.
 * @param folders what names of packages stand for: folders of sources with an `index.ts`
 */
export function compileProgram(
  { file }: Program,
  folders: Readonly<Record<string, string>> = {},
  text: string = readFileSync(file, "utf8"),
): Compiled {
  const options = toOptions(folders);
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (path) => (path === file ? text : readFile(path));
  const program = ts.createProgram([file], options, host);
  // Before it nothing is instantiated.
  const diagnostics = ts.getPreEmitDiagnostics(program);
  return {
    instantiations: program.getInstantiationCount(),
    files: program.getSourceFiles().filter((read) => !program.isSourceFileDefaultLibrary(read)).length,
    problems: diagnostics.map(toProblem),
  };
}

function toOptions(folders: Readonly<Record<string, string>>): ts.CompilerOptions {
  return {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: Object.fromEntries(
      Object.entries(folders).flatMap(([name, folder]) => [
        [name, [join(folder, "index.ts")]],
        [`${name}/*`, [join(folder, "*")]],
      ]),
    ),
  };
}

function toProblem({ file, start, messageText }: ts.Diagnostic): Problem {
  const place = file && start !== undefined ? file.getLineAndCharacterOfPosition(start) : undefined;
  return { line: place ? place.line + 1 : 0, message: ts.flattenDiagnosticMessageText(messageText, "\n") };
}
