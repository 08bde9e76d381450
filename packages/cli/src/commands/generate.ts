import { join } from "node:path";
import { generatePackages, type Mode, type Outcome } from "@specmint/codegen";
import type { Diagnostic } from "@specmint/spec";
import type { Command } from "../command.ts";
import { hasErrors } from "../has-errors.ts";
import { keepCompiled } from "../keep-compiled.ts";
import { maxSizeHelp, readMaxSize } from "../max-size.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printSummary } from "../print-diagnostics.ts";
import { printJson } from "../print-json.ts";
import { printOutcomes } from "../print-outcomes.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import {
  acceptedIn,
  belowRoot,
  findRoot,
  fromRoot,
  listProducts,
  type Product,
  selectProducts,
} from "../workspace.ts";
import { readSettings } from "../workspace-settings.ts";

const help = `Usage: specmint generate [spec or package ...] [options]

Brings packages up to date with their specs. Without a name: the package of the working directory, or else all
packages of the workspace. A name is a spec's path or slug, or a package's name or folder.

Kept by Specmint: src/gen; in package.json "type", "sideEffects", "engines.node", "CHANGELOG.md" and "dist" in "files",
its own entries in "exports", the scripts recall, generate, build, test and lint, and the ranges of @specmint packages and
of packages of the same API; in README.md what stands between its comments (<!-- specmint:... -->); in turbo.json its own
inputs, and the output of recall. All else is yours and left as it is: so are tests, and tsconfig.json once it is there. A src/index.ts of yours
becomes the main entry, and has to say: export * from "./gen/index.ts";

Options:
  --check  Write nothing; list what is stale, edited by hand or stray, and exit with 1 if there is any
  --force  Overwrite what was edited by hand
  --recall Write nothing but what lets the next run know, without reading the spec, that a package is up to date, if it is
           (node_modules/.cache/specmint/stamp.json). What is not is left to that run. It exits with 0 in any case, so that
           a cache which several machines share can keep what it wrote
  --strict Write nothing if a spec has a warning: if something in it is approximated, or odd. A warning that is accepted
           does not count: by x-specmint: { accept: { <code>: <reason> } } at its place or above it in the spec, or for
           the whole spec by "accept" beside "spec" in a package's package.json
  --allow-outside <path>
           Let references of specs lead to this file or folder outside the spec's own; may be repeated.
           "allowOutside" beside "spec" in a package's package.json says the same for good
${maxSizeHelp}
  --json   Print the outcome as JSON

Examples:
  specmint generate
  specmint generate petstore
  specmint generate specs/petstore.yaml --check
  specmint generate @acme/petstore-client --force
  specmint generate petstore --strict

If one package of an API was edited by hand, none of that API is written. A run that was interrupted is noticed by --check and finished by the next one.
`;

/** `specmint generate`. */
export const generateCommand: Command = { help, run: runGenerate };

async function runGenerate(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    check: { type: "boolean" },
    force: { type: "boolean" },
    recall: { type: "boolean" },
    strict: { type: "boolean" },
    "allow-outside": { type: "string", multiple: true },
    "max-size": { type: "string" },
    json: { type: "boolean" },
  });
  if (values.check && values.force)
    throw new UsageError("--check writes nothing, so --force has no meaning with it.");
  if (values.recall && (values.check || values.force || values.strict))
    throw new UsageError("--recall only looks, so --check, --force and --strict have no meaning with it.");
  const { cwd } = terminal;
  const root = await findRoot(cwd);
  const all = await listProducts(root);
  const products = selectProducts(all, names, { root, cwd });
  const mode = modeOf(values);
  const allowOutside = fromRoot(root, cwd, values["allow-outside"] ?? []);
  const [strict, json] = [values.strict ?? false, values.json ?? false];
  const maxSize = await readMaxSize(root, values["max-size"]);
  const options = { root, all, mode, strict, allowOutside, maxSize, json };
  const isWell = await generateProducts(terminal, products, options);
  return isWell || mode === "recall" ? 0 : 1;
}

function modeOf(values: {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly recall?: boolean;
}): Mode {
  return values.check ? "check" : values.force ? "force" : values.recall ? "recall" : "write";
}

/** What holds for all products of a run. */
export interface GenerateProductsOptions {
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** All products of the workspace, of which some may be generated. */
  readonly all: readonly Product[];
  readonly mode: Mode;
  readonly strict: boolean;
  /** Beside what each product allows. */
  readonly allowOutside: readonly string[];
  /** How many MB the files of a spec may have; undefined: as many as usual. */
  readonly maxSize: number | undefined;
  readonly json: boolean;
}

/** Generates products, prints what came of it, and tells whether all is well. */
export async function generateProducts(
  terminal: Terminal,
  products: readonly Product[],
  { root, all, mode, allowOutside, maxSize, json, strict }: GenerateProductsOptions,
): Promise<boolean> {
  const showPath = shownPath(terminal, root);
  const diagnostics: Diagnostic[] = [];
  const outcomes: Outcome[] = [];
  const workspace = await readSettings(root);
  const specs = new Set(products.map((product) => product.spec));
  keepCompiled([...specs].map((spec) => join(root, spec)));
  for (const spec of specs) {
    const targets = products.filter((product) => product.spec === spec);
    const allowed = new Set([...allowOutside, ...targets.flatMap((target) => target.allowOutside)]);
    const generated = await generatePackages(root, spec, targets, mode, {
      strict,
      allowOutside: [...allowed],
      maxSize,
      accept: acceptedIn(all, spec),
      onWait: (lock, holder) =>
        terminal.err.write(
          `specmint: waiting for process ${holder}, another run of specmint; if it is none, remove ${showPath(belowRoot(root, lock))}.\n`,
        ),
      workspace,
      siblings: all.filter(
        (one) => one.spec === spec && !targets.some(({ folder }) => folder === one.folder),
      ),
    });
    for (const one of generated.diagnostics) diagnostics.push(one);
    outcomes.push(...generated.outcomes);
    // What has to be done is told by the run that does it.
    if (mode === "recall" && !generated.outcomes.some(isUpToDate)) continue;
    if (!json) printSummary(terminal, generated.diagnostics, spec, showPath);
    if (!json && strict && generated.outcomes.length === 0 && !hasErrors(generated.diagnostics))
      terminal.err.write("specmint: nothing is written, as --strict takes warnings for errors.\n");
    if (!json) printOutcomes(terminal, told(generated.outcomes, mode), showPath);
  }
  if (json) printJson(terminal, { diagnostics, packages: outcomes.map(describe) });
  const isWell = (outcome: Outcome): boolean => isUpToDate(outcome) || outcome.state === "written";
  // A spec with errors has no outcomes.
  return outcomes.length === products.length && outcomes.every(isWell);
}

function isUpToDate({ state }: Outcome): boolean {
  return state === "up-to-date";
}

function told(outcomes: readonly Outcome[], mode: Mode): readonly Outcome[] {
  return mode === "recall" ? outcomes.filter(isUpToDate) : outcomes;
}

/** An outcome for machines: no path outside the workspace, times in whole milliseconds. */
function describe({ target, milliseconds, ...outcome }: Outcome): object {
  return { name: target.name, kind: target.kind, ...outcome, milliseconds: Math.round(milliseconds) };
}
