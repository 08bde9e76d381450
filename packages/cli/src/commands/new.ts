import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type PackageDefaults, packageJson, productTest } from "@specmint/codegen";
import { loadSpec, type Model, readSpec } from "@specmint/spec";
import type { Command } from "../command.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { belowRoot, exists, findRoot, fromRoot, listProducts } from "../workspace.ts";
import { readDefaults } from "../workspace-settings.ts";
import { type NewFile, writeMissing } from "../write-missing.ts";
import { generateProducts } from "./generate.ts";

const help = `Usage: specmint new <slug> --from <spec>

Adds an API to the workspace: copies the spec to specs/<slug>.yaml, unless it is there already, makes the packages
<slug>-types, <slug>-client and <slug>-fixtures, and generates them. What exists is left as it is: running it again
changes nothing. A spec of several files has to stand in specs/ already: specs/<slug>.yaml and a folder specs/<slug>/.

Options:
  --from   Path of the OpenAPI description (YAML or JSON)
  --strict Add nothing if the spec has a warning
  --allow-outside <path>
           Let references lead to this file or folder outside specs/; may be repeated

Examples:
  specmint new petstore --from specs/petstore.yaml
  specmint new petstore --from ../service/openapi.json
`;

/** `specmint new`. */
export const newCommand: Command = { help, run: runNew };

async function runNew(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    from: { type: "string" },
    strict: { type: "boolean" },
    "allow-outside": { type: "string", multiple: true },
  });
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
  const { cwd } = terminal;
  const root = await findRoot(cwd);
  const from = resolve(cwd, values.from);
  const spec = await placeOfSpec(root, slug, from);
  const defaults = await readDefaults(root, fromRoot(root, cwd, values["allow-outside"] ?? []));
  const isNew = !(await exists(join(root, spec)));
  const text = isNew ? await readText(from) : undefined;
  const given = { root, from, spec, text, strict: values.strict ?? false };
  const model = await readModel(terminal, given, defaults);
  if (!model) return 1;
  if (text !== undefined) await writeMissing(root, [{ path: spec, text }]);
  return addPackages(terminal, root, model, defaults);
}

async function addPackages(
  terminal: Terminal,
  root: string,
  model: Model,
  defaults: PackageDefaults,
): Promise<number> {
  const created = await writeMissing(root, newFiles(model, defaults));
  for (const path of created) terminal.out.write(`created ${shownPath(terminal, root)(path)}\n`);
  const all = await listProducts(root);
  const products = all.filter(({ spec }) => spec === model.file);
  const { allowOutside } = defaults;
  const options = { root, all, mode: "write", strict: false, allowOutside, json: false } as const;
  const isWell = await generateProducts(terminal, products, options);
  if (isWell && created.length > 0) terminal.out.write("Next: pnpm install, then pnpm build.\n");
  return isWell ? 0 : 1;
}

/** What `generate` does not write by itself: that there is a package, and the test that is its own. */
function newFiles(model: Model, defaults: PackageDefaults): readonly NewFile[] {
  return (["types", "client", "fixtures"] as const).flatMap((kind) => {
    const folder = `packages/${model.slug}-${kind}`;
    return [
      { path: `${folder}/package.json`, text: packageJson(model, kind, defaults) },
      { path: `${folder}/test/product.test.ts`, text: productTest },
    ];
  });
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

interface NewSpec {
  readonly root: string;
  readonly from: string;
  readonly spec: string;
  /** Of a spec that is not in its place yet. */
  readonly text: string | undefined;
  readonly strict: boolean;
}

/** The model of the spec, as if it stood in its place already; undefined, with its problems printed, if it is refused. */
async function readModel(
  terminal: Terminal,
  { root, from, spec, text, strict }: NewSpec,
  { allowOutside }: PackageDefaults,
): Promise<Model | undefined> {
  const files = text === undefined ? { root, file: spec, allowOutside } : { file: spec, text };
  const { build, diagnostics } = await loadSpec(files);
  const isRefused = !build || (strict && diagnostics.length > 0);
  if (isRefused && text !== undefined) await refuseParts(from, spec);
  // Warnings are told when the packages are generated.
  if (isRefused)
    printDiagnostics(terminal, diagnostics, (file) =>
      file === spec ? shownPath(terminal, root)(belowRoot(root, from)) : file,
    );
  return isRefused ? undefined : build();
}

/** A spec that is not in its place and refers to other files cannot be copied alone. */
async function refuseParts(from: string, spec: string): Promise<void> {
  const { files } = await readSpec(dirname(from), basename(from));
  const [, part] = [...files.keys()];
  if (part === undefined) return;
  throw new UsageError(
    `${from} refers to other files, such as ${part}; put it into ${spec}, and them into ${spec.replace(/\.\w+$/, "/")}.`,
  );
}

async function readText(from: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(from));
  } catch {
    throw new UsageError(`${from} is not a text file in UTF-8.`);
  }
}
