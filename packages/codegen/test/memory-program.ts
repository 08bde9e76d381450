import { dirname, join } from "node:path";
import ts from "typescript";
import type { GeneratedFile } from "../src/generated-file.ts";

/** Where the files seem to lie: nothing of that name is on the disk, but what is installed is found from there. */
export const memoryFolder: string = join(import.meta.dirname, "in-memory");

/** A program of files that are not on the disk, or of those that the roots import. */
export function memoryProgram(
  files: readonly GeneratedFile[],
  roots: readonly string[],
  options: ts.CompilerOptions,
): ts.Program {
  const texts = new Map(files.map(({ path, text }) => [join(memoryFolder, path), text]));
  const paths = roots.map((path) => join(memoryFolder, path));
  return ts.createProgram(paths, options, hostOf(texts, options));
}

/** The given files that a program has loaded. */
export function givenFiles(program: ts.Program): readonly ts.SourceFile[] {
  return program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${memoryFolder}/`));
}

/** What the compiler says of a program as a whole and of files in it: not of what is installed, unless told so. */
export function diagnosticsOf(
  program: ts.Program,
  files: readonly ts.SourceFile[] = givenFiles(program),
): readonly ts.Diagnostic[] {
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ]),
  ];
}

// Reading TypeScript's own declarations and those of dependencies takes longer than reading all else.
const declarations = new Map<string, ts.SourceFile>();

function hostOf(texts: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, directoryExists, getSourceFile } = host;
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.directoryExists = (path) => folders.has(path) || directoryExists?.(path) === true;
  host.getSourceFile = (path, ...rest) => {
    if (texts.has(path) || !/\.d\.m?ts$/.test(path)) return getSourceFile(path, ...rest);
    const known = declarations.get(path) ?? getSourceFile(path, ...rest);
    if (known) declarations.set(path, known);
    return known;
  };
  return host;
}

function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let current = dirname(path); current.length >= memoryFolder.length; current = dirname(current)) {
    folders.push(current);
  }
  return folders;
}
