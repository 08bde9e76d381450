import { join } from "node:path";
import ts from "typescript";
import { kinds } from "../src/emit-package.ts";
import type { GeneratedFile } from "../src/generated-file.ts";
import { diagnosticsOf, givenFiles, memoryFolder, memoryProgram } from "./memory-program.ts";

const packages = join(import.meta.dirname, "../..");

/**
 * What the compiler says of the files: a line for each error. The flags are those of the workspace. A file of `things/types`
 * is imported as `@acme/things-types`.
 */
export function checkFiles(files: readonly GeneratedFile[]): readonly string[] {
  return problemsOf(programOf(files));
}

/** A program of the files, or of those of them that the roots import. */
export function programOf(
  files: readonly GeneratedFile[],
  roots: readonly string[] = files.map(({ path }) => path).filter((path) => path.endsWith(".ts")),
): ts.Program {
  return memoryProgram(files, roots, { ...workspaceOptions(), paths: pathsOf(files) });
}

/** What the compiler says of a program: of the given files in it, or of those files. */
export function problemsOf(program: ts.Program, files?: readonly ts.SourceFile[]): readonly string[] {
  return diagnosticsOf(program, files).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const place = file ? `${file.fileName.replace(`${memoryFolder}/`, "")}:${line}` : "";
    return `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** The paths of the given files that a program has loaded, sorted. */
export function loadedBy(program: ts.Program): readonly string[] {
  return givenFiles(program)
    .map(({ fileName }) => fileName.slice(memoryFolder.length + 1))
    .sort();
}

function workspaceOptions(): ts.CompilerOptions {
  const base = join(packages, "../tsconfig.base.json");
  const { compilerOptions } = ts.readConfigFile(base, ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, memoryFolder);
  return { ...options, noEmit: true, lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"] };
}

/** Where the packages are that the files import. */
function pathsOf(files: readonly GeneratedFile[]): Record<string, string[]> {
  const paths: Record<string, string[]> = {
    "openapi-fetch": [join(packages, "runtime/node_modules/openapi-fetch/dist/index.d.mts")],
    "fast-check": [join(packages, "schema/node_modules/fast-check/lib/fast-check.d.ts")],
  };
  for (const slug of new Set(files.map(({ path }) => path.split("/")[0] ?? ""))) {
    for (const kind of kinds) {
      paths[`@acme/${slug}-${kind}`] = [join(memoryFolder, slug, kind, "index.ts")];
      paths[`@acme/${slug}-${kind}/*`] = [
        join(memoryFolder, slug, kind, "*.ts"),
        join(memoryFolder, slug, kind, "*/index.ts"),
      ];
    }
  }
  return paths;
}
