import { type Comparable, type Diagnostic, loadComparable } from "@specmint/spec";
import { type Bump, bumps, compareSpecs, packageKinds, type Verdict } from "@specmint/verdict";
import { printMarkdown, printText } from "@specmint/verdict/print";
import type { Command } from "../command.ts";
import { openSide } from "../diff/open-side.ts";
import type { Side } from "../diff/side.ts";
import { type Format, formatHelp, formatOptions, readFormat } from "../format.ts";
import { maxSizeHelp } from "../max-size.ts";
import { painter } from "../painter.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { printError } from "../print-error.ts";
import { printJson } from "../print-json.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const help = `Usage: specmint diff <old> <new> [options]

Says what the change from one description to another means to who uses it: what changed, where, which operations it reaches, which
version bump each package needs, and the proof. Each of the two is

  a file            specs/petstore.yaml
  a file of git     main:specs/petstore.yaml, v1.2.0:specs/petstore.yaml
  a package         packages/petstore-types, its tarball petstore-types-1.2.0.tgz, or @acme/petstore-types@1.2.0, which npm gets: its
                    openapi.json, as it is published

The exit code is 0 whatever the change means, unless --fail-on is given, and 2 if a description cannot be read.

Options:
${formatHelp}
  --fail-on <bump>
           Exit with 1 if a package needs such a bump (major, minor, patch) or a greater one
  --allow-outside <path>
           Let references lead to this file or folder outside the spec's own; may be repeated
${maxSizeHelp}

Examples:
  specmint diff main:specs/petstore.yaml specs/petstore.yaml
  specmint diff petstore-types-1.2.0.tgz specs/petstore.yaml --fail-on major
  specmint diff node_modules/@acme/petstore-client @acme/petstore-client@2.0.0
  specmint diff old.yaml new.yaml --format markdown
`;

/** `specmint diff`. */
export const diffCommand: Command = { help, run: runDiff };

async function runDiff(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    ...formatOptions,
    "fail-on": { type: "string" },
    "allow-outside": { type: "string", multiple: true },
    "max-size": { type: "string" },
  });
  const [old, next, ...more] = names;
  if (old === undefined || next === undefined || more.length > 0)
    throw new UsageError("Give two descriptions: the old one, then the new one.");
  const format = readFormat(values);
  const failOn = readBump(values["fail-on"]);
  try {
    const rules = { allowOutside: values["allow-outside"] ?? [], maxSize: values["max-size"] };
    const sides = [await openSide(old, terminal, rules), await openSide(next, terminal, rules)] as const;
    const loaded = [await load(sides[0], terminal), await load(sides[1], terminal)] as const;
    if (!loaded[0] || !loaded[1]) return 2;
    const verdict = compareSpecs(loaded[0], loaded[1]);
    print(verdict, sides, format, terminal, `${old} → ${next}`);
    return failOn && reaches(verdict, failOn) ? 1 : 0;
  } catch (error) {
    // What it was given cannot be used: 1 would say that it could.
    if (printError(error, "diff", terminal) === undefined) throw error;
    return 2;
  }
}

function readBump(given: string | undefined): Bump | undefined {
  if (given === undefined) return undefined;
  const bump = bumps.slice(1).find((one) => one === given);
  if (!bump) throw new UsageError("--fail-on is major, minor or patch.");
  return bump;
}

function reaches({ packages }: Verdict, bump: Bump): boolean {
  return packageKinds.some((kind) => bumps.indexOf(packages[kind].bump) >= bumps.indexOf(bump));
}

interface Loaded {
  readonly diagnostics: readonly Diagnostic[];
  readonly comparable?: Comparable;
}

/** A description to compare. Undefined: it cannot be, and that has been printed. */
async function load({ from, show }: Side, terminal: Terminal): Promise<Comparable | undefined> {
  const loaded: Loaded = "diagnostics" in from ? from : await loadComparable(from);
  if (loaded.comparable) return loaded.comparable;
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  printDiagnostics(terminal, errors, show);
  return undefined;
}

function print(
  verdict: Verdict,
  [old, next]: readonly [Side, Side],
  format: Format,
  terminal: Terminal,
  title: string,
): void {
  const { out } = terminal;
  const style = { old: old.show, next: next.show };
  if (format === "json") printJson(terminal, verdict);
  else if (format === "markdown") out.write(printMarkdown(verdict, { ...style, title }));
  else out.write(printText(verdict, { ...style, paint: painter(out) }));
}
