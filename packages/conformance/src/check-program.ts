import { join } from "node:path";
import ts from "typescript";
import { equalModules } from "./equal-modules.ts";

/** A statement of a program, and whether the compiler must take it. */
export interface Statement {
  readonly text: string;
  /** What it is about, for people. */
  readonly label: string;
  readonly compiles: boolean;
}

/** A file of statements that are judged one by one. */
export interface Sheet {
  /** Absolute path. The file need not exist. */
  readonly path: string;
  /** Stands before the statements; it has to compile. */
  readonly head: string;
  readonly statements: readonly Statement[];
}

/** A statement, and what the compiler says of it. */
export interface Judged extends Statement {
  readonly errors: readonly string[];
}

/** What the compiler says of a program. */
export interface Verdict {
  /** By the path of the sheet. */
  readonly statements: ReadonlyMap<string, readonly Judged[]>;
  /** What it says of anything else, by the path of the file. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
}

/** The compiler options of generated packages, as a program of a browser or of Node uses them. */
export function strictOptions(): ts.CompilerOptions {
  const file = join(import.meta.dirname, "../../../tsconfig.base.json");
  const { compilerOptions } = ts.readConfigFile(file, ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, import.meta.dirname);
  const lib = ["es2022", "dom", "dom.iterable", "dom.asynciterable", "esnext.disposable"];
  return { ...options, noEmit: true, skipLibCheck: true, lib: lib.map((name) => `lib.${name}.d.ts`) };
}

// Reading TypeScript's own declarations takes longer than anything else.
const libraries = new Map<string, ts.SourceFile>();

/**
 * Checks files and sheets in one program, and what they import but for libraries: the sources of these stand for their declarations here,
 * and may need types, of Node for instance, that no program of their users needs.
 */
export function checkProgram(
  files: readonly string[],
  sheets: readonly Sheet[],
  options: ts.CompilerOptions,
): Verdict {
  const laidOut = new Map(sheets.map((sheet) => [sheet.path, layOut(sheet)]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.getSourceFile = (path, ...rest) => {
    if (!/\/lib\.[\w.]+\.d\.ts$/.test(path)) return getSourceFile(path, ...rest);
    const known = libraries.get(path) ?? getSourceFile(path, ...rest);
    if (known) libraries.set(path, known);
    return known;
  };
  host.readFile = (path) => laidOut.get(path)?.text ?? readFile(path);
  host.fileExists = (path) => laidOut.has(path) || fileExists(path);
  const program = ts.createProgram([...files, ...laidOut.keys()], options, host);
  const errors = new Map<string, string[]>();
  for (const { path, start, message } of listErrors(program)) {
    const place = placeIn(laidOut.get(path), start);
    const list = place ?? errors.get(path) ?? [];
    list.push(message);
    if (!place) errors.set(path, list);
  }
  const judged = [...laidOut].map(([path, { statements }]) => [path, statements] as const);
  return { statements: new Map(judged), errors };
}

interface Found {
  /** Empty: it is of no file. */
  readonly path: string;
  readonly start: number;
  readonly message: string;
}

/** Everything that the compiler says of what the program is made of; of files of which it says the same it is asked once. */
function listErrors(program: ts.Program): readonly Found[] {
  const groups = equalModules(program).map((group) => group.filter(({ fileName }) => !isOfLibrary(fileName)));
  const ofFiles = groups.flatMap(([first, ...others]) => {
    const found = first ? errorsIn(program, first) : [];
    return [...found, ...others.flatMap(({ fileName }) => found.map((one) => ({ ...one, path: fileName })))];
  });
  // What is said of no file is complete only after all files.
  const ofNone = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()].map(foundOf);
  return [...ofNone, ...ofFiles];
}

/** True for a module of what generated packages depend on. */
function isOfLibrary(path: string): boolean {
  return LIBRARIES.some((folder) => path.startsWith(folder));
}

const LIBRARIES = ["mock", "runtime", "schema"].map((name) =>
  join(import.meta.dirname, "../..", name, "src/"),
);

function errorsIn(program: ts.Program, file: ts.SourceFile): readonly Found[] {
  const declares = program.getCompilerOptions().declaration === true;
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(declares ? program.getDeclarationDiagnostics(file) : []),
  ].map(foundOf);
}

function foundOf({ file, start, messageText }: ts.Diagnostic): Found {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  return { path: file?.fileName ?? "", start: start ?? 0, message };
}

interface LaidOut {
  readonly text: string;
  readonly statements: readonly (Judged & { readonly errors: string[]; readonly start: number })[];
}

function layOut({ head, statements }: Sheet): LaidOut {
  let text = `${head}\n`;
  const placed = statements.map((statement) => {
    const start = text.length;
    text += `${statement.text}\n`;
    return { ...statement, start, errors: [] };
  });
  return { text, statements: placed };
}

/** Where the errors of the statement that stands at this offset are collected. */
function placeIn(sheet: LaidOut | undefined, offset: number): string[] | undefined {
  return sheet?.statements.findLast(({ start }) => start <= offset)?.errors;
}
