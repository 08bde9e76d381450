import { type Code, catalogue, type DiagnosticParams } from "./diagnostic-catalogue.ts";
import { visibleLine } from "./visible.ts";

/** A `note` asks for nothing: nobody has to accept it. */
export type Severity = "error" | "warning" | "note";

/** A place in a file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** Path below the workspace root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer to it in the spec, as one document; not for places that are in no document. */
  readonly pointer?: string;
}

/** One problem: where, what, and what to do about it. */
export interface Diagnostic extends Place {
  readonly severity: Severity;
  /** Stable: `unresolved-ref`, `approximated/deep-object-nested`. */
  readonly code: Code;
  readonly message: string;
  readonly fix: string;
  /** Why somebody accepts this warning. */
  readonly accepted?: string;
}

/** Makes a diagnostic of the catalogue's words. */
export function diagnose<C extends Code>(code: C, place: Place, params: DiagnosticParams[C]): Diagnostic {
  const { severity, message, fix } = catalogue[code];
  const { file, line, column, pointer } = place;
  const given: Readonly<Record<string, string>> = params;
  const fill = (words: string): string =>
    // A spec's text may hold line breaks, terminal escapes and text that runs backwards.
    visibleLine(words.replace(/<(\w+)>/g, (_, name: string) => given[name] ?? ""));
  return {
    severity,
    code,
    file,
    line,
    column,
    message: fill(message),
    fix: fill(fix),
    ...(pointer === undefined ? {} : { pointer }),
  };
}

/** True for what nobody has to do anything about: a warning that somebody accepts, or a note. */
export function isAccepted({ accepted, severity }: Diagnostic): boolean {
  return accepted !== undefined || severity === "note";
}

/** Sorts by file, line, column, code: the same order on every machine. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareTexts(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareTexts(a.code, b.code) ||
      compareTexts(a.message, b.message),
  );
}

/** True if one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** By UTF-16 code units: the same order on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
