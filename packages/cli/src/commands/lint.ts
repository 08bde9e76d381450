import { resolve } from "node:path";
import {
  type Diagnostic,
  hasErrors,
  isAccepted,
  loadSpec,
  type ReadRules,
  sortDiagnostics,
} from "@specmint/spec";
import type { Command } from "../command.ts";
import { maxSizeHelp, readMaxSize } from "../max-size.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { printJson } from "../print-json.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import {
  acceptedIn,
  belowRoot,
  exists,
  findRoot,
  fromRoot,
  listProducts,
  listSpecs,
  slugOf,
} from "../workspace.ts";

const help = `Usage: specmint lint [spec ...] [options]

Checks specs: everything that "generate" asks for, and Redocly's recommended rules. Without a name: all specs of specs/.

Options:
  --strict  Exit with 1 if there is a warning that nobody accepts (x-specmint.accept, or "accept" beside "spec" in a
            package's package.json); notes ask for nothing
  --allow-outside <path>
            Let references lead to this file or folder outside the spec's own; may be repeated
${maxSizeHelp}
  --json    Print the diagnostics as JSON

Examples:
  specmint lint
  specmint lint specs/petstore.yaml
  specmint lint petstore --json
  specmint lint petstore --strict
`;

/** `specmint lint`. */
export const lintCommand: Command = { help, run: runLint };

async function runLint(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    strict: { type: "boolean" },
    "allow-outside": { type: "string", multiple: true },
    "max-size": { type: "string" },
    json: { type: "boolean" },
  });
  const { cwd, out } = terminal;
  const root = await findRoot(cwd);
  const files =
    names.length > 0
      ? await Promise.all(names.map((name) => findSpec(root, cwd, name)))
      : await listSpecs(root);
  const maxSize = await readMaxSize(root, values["max-size"]);
  const allowOutside = fromRoot(root, cwd, values["allow-outside"] ?? []);
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const found = await lintSpec(root, file, { allowOutside, maxSize });
    for (const one of found) diagnostics.push(one);
    if (values.json) continue;
    printDiagnostics(terminal, found, shownPath(terminal, root));
    const problems = found.every(isAccepted) ? ["no problems"] : [];
    const counted = [...problems, ...countNotes(found)].join(", ");
    if (counted !== "") out.write(`${shownPath(terminal, root)(file)}: ${counted}\n`);
  }
  if (values.json) printJson(terminal, { diagnostics });
  return hasErrors(diagnostics) || (values.strict && !diagnostics.every(isAccepted)) ? 1 : 0;
}

async function lintSpec(
  root: string,
  file: string,
  { allowOutside = [], maxSize }: ReadRules,
): Promise<readonly Diagnostic[]> {
  const products = (await listProducts(root)).filter(({ spec }) => spec === file);
  const allowed = [...allowOutside, ...products.flatMap((product) => product.allowOutside)];
  const accept = acceptedIn(products, file);
  const from = { root, file, allowOutside: allowed, maxSize, accept };
  const { diagnostics, findNotes } = await loadSpec(from, "recommended");
  return findNotes ? sortDiagnostics([...diagnostics, ...findNotes()]) : diagnostics;
}

function countNotes(diagnostics: readonly Diagnostic[]): readonly string[] {
  const { length } = diagnostics.filter(({ severity }) => severity === "note");
  return length === 0 ? [] : [`${length} note${length === 1 ? "" : "s"}`];
}

/** A spec named by path or slug, as a path below the root; one that does not exist is left for `loadSpec` to report. */
async function findSpec(root: string, cwd: string, name: string): Promise<string> {
  const path = resolve(cwd, name);
  if (await exists(path)) return belowRoot(root, path);
  return (await listSpecs(root)).find((file) => slugOf(file) === name) ?? belowRoot(root, path);
}
