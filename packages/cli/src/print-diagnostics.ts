import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { Diagnostic } from "@specmint/spec";
import { visible } from "@specmint/spec/visible";
import type { Terminal } from "./terminal.ts";

/** How many problems of one code are printed. */
const shownOfCode = 50;

/** How many warnings, and how many notes, are printed where they are not what was asked for. */
const shownAtMost = 10;

/**
 * Prints diagnostics, each as its place, severity, code and sentence, and a line that says what to do. Warnings that differ
 * in their places alone are printed once; what is left out is counted. Those that somebody accepts are not printed.
 *
 * @param showPath Makes of a path below the workspace root what is shown of it.
 */
export function printDiagnostics(
  { err }: Terminal,
  diagnostics: readonly Diagnostic[],
  showPath: (file: string) => string,
): void {
  const shown = new Map<string, number>();
  const hidden = new Map<string, number>();
  for (const [first, ...others] of groupEqual(diagnostics.filter(isOpen))) {
    const { code, message } = first;
    const count = shown.get(code) ?? 0;
    shown.set(code, count + 1);
    if (count >= shownOfCode) hidden.set(code, (hidden.get(code) ?? 0) + 1 + others.length);
    else
      err.write(formatDiagnostic({ ...first, message: message + elsewhere(others.length) }, showPath, err));
  }
  for (const [code, count] of hidden) err.write(`and ${count} more \`${code}\`: all of them with --json\n`);
}

/** Prints all errors, the first warnings and notes, and how many more there are of each. */
export function printSummary(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  spec: string,
  showPath: (file: string) => string,
): void {
  const hidden = (["warning", "note"] as const).map((severity) => ({
    severity,
    left: groupEqual(diagnostics.filter((one) => one.severity === severity && isOpen(one)))
      .slice(shownAtMost)
      .flat(),
  }));
  const left = new Set(hidden.flatMap((one) => one.left));
  printDiagnostics(
    terminal,
    diagnostics.filter((diagnostic) => !left.has(diagnostic)),
    showPath,
  );
  for (const { severity, left: more } of hidden)
    if (more.length > 0)
      terminal.err.write(
        `${more.length} more ${severity}s: specmint lint ${showPath(spec)} tells of them all\n`,
      );
}

function isOpen({ accepted }: Diagnostic): boolean {
  return accepted === undefined;
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

/** Errors are one by one: each place has to be corrected. */
function groupEqual(diagnostics: readonly Diagnostic[]): readonly Group[] {
  const groups = Map.groupBy(diagnostics, (one) =>
    one.severity === "error" ? one : `${one.code} ${one.message}`,
  );
  return [...groups.values()] as unknown as readonly Group[];
}

function elsewhere(count: number): string {
  return count === 0 ? "" : ` (and in ${count} other place${count === 1 ? "" : "s"})`;
}

const colors = { error: "red", warning: "yellow", note: "blue" } as const;

/** A diagnostic as text, coloured if the stream that it is for is a TTY. */
export function formatDiagnostic(
  diagnostic: Omit<Diagnostic, "code"> & { readonly code: string },
  showPath: (file: string) => string,
  stream: Writable,
): string {
  const { file, line, column, severity, code, message, fix } = diagnostic;
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream });
  return `${paint("cyan", `${showPath(file)}:${line}:${column}`)} - ${paint(colors[severity], severity)} ${code}: ${visible(message)}
  ${paint("green", "fix:")} ${visible(fix)}
`;
}
