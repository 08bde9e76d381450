import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { Diagnostic } from "@specmint/spec";
import type { Terminal } from "./terminal.ts";

/**
 * Prints diagnostics, each as its place, severity, code and sentence, and a line that says what to do.
 *
 * @param showPath Makes of a path below the workspace root what is shown of it.
 */
export function printDiagnostics(
  { err }: Terminal,
  diagnostics: readonly Diagnostic[],
  showPath: (file: string) => string,
): void {
  for (const diagnostic of diagnostics) err.write(formatDiagnostic(diagnostic, showPath, err));
}

/** How many warnings are printed where they are not what was asked for. */
const shownWarnings = 10;

/** Prints all errors, the first warnings, and how many more there are. */
export function printSummary(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  spec: string,
  showPath: (file: string) => string,
): void {
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const shown = new Set(warnings.slice(0, shownWarnings));
  printDiagnostics(
    terminal,
    diagnostics.filter((diagnostic) => diagnostic.severity === "error" || shown.has(diagnostic)),
    showPath,
  );
  if (warnings.length > shown.size)
    terminal.err.write(
      `${warnings.length - shown.size} more warnings: specmint lint ${showPath(spec)} prints them all\n`,
    );
}

/** A diagnostic as text, coloured if the stream that it is for is a TTY. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  showPath: (file: string) => string,
  stream: Writable,
): string {
  const { file, line, column, severity, code, message, fix } = diagnostic;
  const color = severity === "error" ? "red" : "yellow";
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream });
  return `${paint("cyan", `${showPath(file)}:${line}:${column}`)} - ${paint(color, severity)} ${code}: ${message}
  ${paint("green", "fix:")} ${fix}
`;
}
