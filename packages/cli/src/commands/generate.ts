import { generatePackages, type Mode, type Outcome } from "@specmint/codegen";
import type { Diagnostic } from "@specmint/spec";
import type { Command } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { printOutcomes } from "../print-outcomes.ts";
import { shownPath } from "../shown-path.ts";
import { UsageError } from "../usage-error.ts";
import { findRoot, listProducts, type Product, selectProducts } from "../workspace.ts";

const help = `Usage: specmint generate [spec or package ...] [options]

Brings the generated code of packages up to date with their specs. Without a name: the package of the working
directory, or else all packages of the workspace. A name is a spec's path or slug, or a package's name or folder.

Options:
  --check  Write nothing; list what is stale, edited by hand or stray, and exit with 1 if there is any
  --force  Overwrite what was edited by hand
  --json   Print the outcome as JSON

Examples:
  specmint generate
  specmint generate petstore
  specmint generate specs/petstore.yaml --check
  specmint generate @acme/petstore-client --force

A run that was interrupted is noticed by --check and finished by the next one.
`;

/** `specmint generate`. */
export const generateCommand: Command = { help, run: runGenerate };

async function runGenerate(args: readonly string[]): Promise<number> {
  const { values, names } = parseArguments(args, {
    check: { type: "boolean" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  });
  if (values.check && values.force)
    throw new UsageError("--check writes nothing, so --force has no meaning with it.");
  const cwd = process.cwd();
  const root = await findRoot(cwd);
  const products = selectProducts(await listProducts(root), names, { root, cwd });
  const mode: Mode = values.check ? "check" : values.force ? "force" : "write";
  return (await generateProducts(root, products, mode, values.json ?? false)) ? 0 : 1;
}

/** Generates products, prints what came of it, and tells whether all is well. */
export async function generateProducts(
  root: string,
  products: readonly Product[],
  mode: Mode,
  json: boolean,
): Promise<boolean> {
  const diagnostics: Diagnostic[] = [];
  const outcomes: Outcome[] = [];
  for (const spec of new Set(products.map((product) => product.spec))) {
    const targets = products.filter((product) => product.spec === spec);
    const generated = await generatePackages(root, spec, targets, mode);
    diagnostics.push(...generated.diagnostics);
    outcomes.push(...generated.outcomes);
    if (!json) printDiagnostics(generated.diagnostics, shownPath(root));
    if (!json) printOutcomes(generated.outcomes, shownPath(root));
  }
  if (json)
    process.stdout.write(`${JSON.stringify({ diagnostics, packages: outcomes.map(describe) }, null, 2)}\n`);
  const isWell = (outcome: Outcome): boolean => outcome.state === "up-to-date" || outcome.state === "written";
  // A spec with errors has no outcomes.
  return outcomes.length === products.length && outcomes.every(isWell);
}

/** An outcome for machines: no path outside the workspace, times in whole milliseconds. */
function describe({ target, milliseconds, ...outcome }: Outcome): object {
  return { name: target.name, kind: target.kind, ...outcome, milliseconds: Math.round(milliseconds) };
}
