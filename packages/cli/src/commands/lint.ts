import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkSpec, type Diagnostic, hasErrors, readSpec } from "@specmint/spec";
import type { Command } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { shownPath } from "../shown-path.ts";
import { belowRoot, exists, findRoot } from "../workspace.ts";

const help = `Usage: specmint lint [spec ...] [options]

Checks specs: everything that "generate" asks for, and Redocly's recommended rules. Without a name: all specs of specs/.

Options:
  --json  Print the diagnostics as JSON

Examples:
  specmint lint
  specmint lint specs/petstore.yaml
  specmint lint petstore --json
`;

/** `specmint lint`. */
export const lintCommand: Command = { help, run: runLint };

async function runLint(args: readonly string[]): Promise<number> {
  const { values, names } = parseArguments(args, { json: { type: "boolean" } });
  const cwd = process.cwd();
  const root = await findRoot(cwd);
  const files =
    names.length > 0
      ? await Promise.all(names.map((name) => findSpec(root, cwd, name)))
      : await listSpecs(root);
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const found = await lintSpec(root, file);
    diagnostics.push(...found);
    if (values.json) continue;
    printDiagnostics(found, shownPath(root));
    if (found.length === 0) process.stdout.write(`${shownPath(root)(file)}: no problems\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

async function lintSpec(root: string, file: string): Promise<readonly Diagnostic[]> {
  const { source, diagnostics } = await readSpec(root, file);
  return source ? checkSpec(source, "recommended") : diagnostics;
}

/** A spec named by path or slug, as a path below the root; one that does not exist is left for `readSpec` to report. */
async function findSpec(root: string, cwd: string, name: string): Promise<string> {
  const path = resolve(cwd, name);
  if (await exists(path)) return belowRoot(root, path);
  return (
    (await listSpecs(root)).find((file) => file.replace(/^specs\/|\.[^.]+$/g, "") === name) ??
    belowRoot(root, path)
  );
}

async function listSpecs(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, "specs")).catch(() => []);
  return names
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name) => `specs/${name}`);
}
