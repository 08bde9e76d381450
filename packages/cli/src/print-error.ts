import { relative } from "node:path";
import { FileError, GenerateError, toFileError } from "@specmint/codegen";
import { visible } from "@specmint/spec/visible";
import { NpmError } from "./npm/npm-error.ts";
import { formatDiagnostic } from "./print-diagnostics.ts";
import { SettingsError } from "./settings-error.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Prints why a command could not be run.
 *
 * @param command The name of the command as it was given, if it is one.
 * @returns The exit code; undefined, with nothing printed, for an error that is a fault of Specmint's.
 */
export function printError(error: unknown, command: string, { cwd, err }: Terminal): number | undefined {
  const say = (sentence: string): unknown => err.write(`specmint: ${visible(sentence)}\n`);
  const show = (path: string): string => visible(relative(cwd, path) || ".");
  if (error instanceof UsageError) {
    say(error.message);
    err.write(`  fix: specmint ${command === "" ? "" : `${command} `}--help says how it is used.\n`);
    return 2;
  }
  const { path = "what it needs" } = error as { readonly path?: string };
  const known = error instanceof GenerateError ? error : toFileError(error, path, "read");
  if (known instanceof FileError) say(`${show(known.path)} ${known.problem}`);
  else if (known) say(known.message);
  else if (error instanceof NpmError) say(error.message);
  else if (!(error instanceof SettingsError)) return undefined;
  else
    for (const problem of error.problems)
      err.write(formatDiagnostic({ ...problem, severity: "error", code: "package-json" }, show, err));
  return 1;
}
