import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { buildModel, checkSpec, hasErrors, type Model, parseSource } from "@specmint/spec";
import type { Command } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { type Scaffold, scaffoldPackages } from "../scaffold/scaffold-packages.ts";
import { readSettings, type WorkspaceSettings } from "../scaffold/workspace-settings.ts";
import { writeMissing } from "../scaffold/write-missing.ts";
import { shownPath } from "../shown-path.ts";
import { UsageError } from "../usage-error.ts";
import { belowRoot, exists, findRoot, listProducts } from "../workspace.ts";
import { generateProducts } from "./generate.ts";

const help = `Usage: specmint new <slug> --from <spec>

Adds an API to the workspace: copies the spec to specs/<slug>.yaml, unless it is there already, makes the packages
<slug>-types, <slug>-client and <slug>-fixtures, and generates them. What exists is left as it is: running it again
changes nothing.

Options:
  --from  Path of the OpenAPI description (YAML or JSON)

Examples:
  specmint new petstore --from specs/petstore.yaml
  specmint new petstore --from ../service/openapi.json
`;

/** `specmint new`. */
export const newCommand: Command = { help, run: runNew };

async function runNew(args: readonly string[]): Promise<number> {
  const { values, names } = parseArguments(args, { from: { type: "string" } });
  const [slug, ...more] = names;
  if (slug === undefined || more.length > 0)
    throw new UsageError("Give one slug: the name that the packages begin with.");
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length > 100) {
    throw new UsageError(
      `"${slug}" cannot begin a package's name; use lower-case letters, digits and hyphens: user-groups.`,
    );
  }
  if (values.from === undefined)
    throw new UsageError("Say which OpenAPI description the packages are made from: --from <spec>.");
  const root = await findRoot(process.cwd());
  const from = resolve(values.from);
  const spec = await placeOfSpec(root, slug, from);
  const settings = await readSettings(root);
  const text = await readText(from);
  const model = await readModel(root, from, spec, text);
  if (!model) return 1;
  await writeMissing(root, [{ path: spec, text }]);
  return addPackages(root, model, settings);
}

async function addPackages(root: string, model: Model, settings: WorkspaceSettings): Promise<number> {
  const scaffolds: readonly Scaffold[] = scaffoldPackages(model, settings);
  const created = await writeMissing(root, scaffolds);
  for (const path of created) process.stdout.write(`created ${shownPath(root)(path)}\n`);
  const products = (await listProducts(root)).filter(({ spec }) => spec === model.file);
  const isWell = await generateProducts(root, products, "write", false);
  if (isWell && created.length > 0) process.stdout.write("Next: pnpm install, then pnpm build.\n");
  return isWell ? 0 : 1;
}

/** Where the spec of a slug stands. */
async function placeOfSpec(root: string, slug: string, from: string): Promise<string> {
  if (!(await exists(from))) throw new UsageError(`There is no file ${from}.`);
  const ending = extname(from) === ".json" ? ".json" : ".yaml";
  const others = [".yaml", ".yml", ".json"].map((other) => `specs/${slug}${other}`);
  for (const other of others) {
    if (!(await exists(join(root, other)))) continue;
    if (belowRoot(root, from) === other || (await isSameFile(from, join(root, other)))) return other;
    throw new UsageError(`${other} exists and is not the same as ${from}; edit it, or choose another slug.`);
  }
  return `specs/${slug}${ending}`;
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([readFile(a), readFile(b)]);
  return left.equals(right);
}

/** The model of the spec, as if it stood in its place already; undefined, with its problems printed, if it has errors. */
async function readModel(root: string, from: string, spec: string, text: string): Promise<Model | undefined> {
  const { source, diagnostics: unreadable } = parseSource(spec, text);
  const diagnostics = source ? await checkSpec(source) : unreadable;
  printDiagnostics(diagnostics, (file) => (file === spec ? shownPath(root)(belowRoot(root, from)) : file));
  return source && !hasErrors(diagnostics) ? buildModel(source) : undefined;
}

async function readText(from: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(from));
  } catch {
    throw new UsageError(`${from} is not a text file in UTF-8.`);
  }
}
