import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * The files of a program, those together of which the compiler says the same: their text is the same, and so is that of
 * all that they import, at the same relative paths. The packages of a corpus have much in common, word for word.
 */
export function equalModules(program: ts.Program): readonly (readonly ts.SourceFile[])[] {
  const groups = new Map<string, ts.SourceFile[]>();
  const contents = newContents(program);
  for (const file of program.getSourceFiles()) {
    const key = contents(file) ?? file.fileName;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}

/** What a file consists of, with all that it imports; undefined if it imports anything but files beside it. */
function newContents(program: ts.Program): (file: ts.SourceFile) => string | undefined {
  const numbers = new Map<string, number>();
  const imports = newImports();
  return (file) => {
    const folder = dirname(file.fileName);
    const reached = new Map([[file.fileName, file.text]]);
    for (const [path, text] of reached) {
      for (const specifier of imports(text)) {
        const target = specifier.startsWith(".") ? join(dirname(path), specifier) : undefined;
        const next = target === undefined ? undefined : program.getSourceFile(target);
        if (!next) return undefined;
        reached.set(next.fileName, next.text);
      }
    }
    const numberOf = (text: string): number => {
      numbers.set(text, numbers.get(text) ?? numbers.size);
      return numbers.get(text) ?? 0;
    };
    return [...reached].map(([path, text]) => `${relative(folder, path)}:${numberOf(text)}`).join("\n");
  };
}

/** What the text of a module refers to, read once of each text. */
function newImports(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text) ?? importsOf(text);
    known.set(text, found);
    return found;
  };
}

function importsOf(text: string): readonly string[] {
  const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
  // Other references than imports are resolved in other ways: no two files that have them count as equal.
  const others = [...referencedFiles, ...typeReferenceDirectives].map(
    ({ fileName }) => `reference ${fileName}`,
  );
  return [...importedFiles.map(({ fileName }) => fileName), ...others];
}
