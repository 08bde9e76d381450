import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type GeneratedFile, type PackageDefaults, packageJson, productTest } from "@specmint/codegen";
import {
  isAccepted,
  loadSpec,
  type ModelInfo,
  type ReadRules,
  readBytes,
  readSpec,
  usualMaxSize,
} from "@specmint/spec";
import type { Command } from "../command.ts";
import { maxSizeHelp, readMaxSize } from "../max-size.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { acceptedIn, belowRoot, exists, findRoot, fromRoot, listProducts } from "../workspace.ts";
import { readDefaults } from "../workspace-settings.ts";
import { writeMissing } from "../write-missing.ts";
import { generateProducts } from "./generate.ts";

const help = `Usage: specmint new <slug> --from <spec>

Adds an API to the workspace: copies the spec to specs/<slug>.yaml, unless it is there already, makes the packages
<slug>-types, <slug>-client and <slug>-fixtures, and generates them. What exists is left as it is: running it again
changes nothing. A spec of several files is copied with them into the folder specs/<slug>/; specs/<slug>.yaml refers to it.

Options:
  --from   Path of the OpenAPI description (YAML or JSON), or of a pipe that it comes from
  --strict Add nothing if the spec has a warning that nobody accepts
  --allow-outside <path>
           Let references lead to this file or folder outside specs/; may be repeated
${maxSizeHelp}

Examples:
  specmint new petstore --from specs/petstore.yaml
  specmint new petstore --from ../service/openapi.json
  specmint new petstore --from <(curl https://petstore.example/openapi.json)
`;

/** `specmint new`. */
export const newCommand: Command = { help, run: runNew };

async function runNew(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    from: { type: "string" },
    strict: { type: "boolean" },
    "allow-outside": { type: "string", multiple: true },
    "max-size": { type: "string" },
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
  const maxSize = await readMaxSize(root, values["max-size"]);
  const from = await readFrom(resolve(cwd, values.from), maxSize);
  const spec = await placeOfSpec(root, slug, from);
  const defaults = await readDefaults(root, fromRoot(root, cwd, values["allow-outside"] ?? []));
  const isNew = !(await exists(join(root, spec)));
  const copies = isNew ? await listCopies(root, slug, from, spec, maxSize) : [];
  const { allowOutside } = defaults;
  const info = await readInfo(terminal, root, spec, copies, {
    allowOutside,
    maxSize,
    strict: values.strict ?? false,
  });
  if (!info) return 1;
  writeMissing(root, copies);
  return addPackages(terminal, root, info, { ...defaults, maxSize });
}

async function addPackages(
  terminal: Terminal,
  root: string,
  info: ModelInfo,
  defaults: PackageDefaults & Pick<ReadRules, "maxSize">,
): Promise<number> {
  const created = writeMissing(root, newFiles(info, defaults));
  for (const path of created) terminal.out.write(`created ${shownPath(terminal, root)(path)}\n`);
  const all = await listProducts(root);
  const products = all.filter(({ spec }) => spec === info.file);
  const { allowOutside, maxSize } = defaults;
  const options = { root, all, mode: "write", strict: false, allowOutside, maxSize, json: false } as const;
  const isWell = await generateProducts(terminal, products, options);
  if (isWell && created.length > 0) terminal.out.write("Next: pnpm install, then pnpm build.\n");
  return isWell ? 0 : 1;
}

/** What `generate` does not write by itself: that there is a package, and the test that is its own. */
function newFiles(info: ModelInfo, defaults: PackageDefaults): readonly GeneratedFile[] {
  return (["types", "client", "fixtures"] as const).flatMap((kind) => {
    const folder = `packages/${info.slug}-${kind}`;
    return [
      { path: `${folder}/package.json`, text: packageJson(info, kind, defaults) },
      { path: `${folder}/test/product.test.ts`, text: productTest },
    ];
  });
}

/** Where the spec of a slug stands. */
async function placeOfSpec(root: string, slug: string, { path: from, text }: From): Promise<string> {
  const ending = extname(from) === ".json" ? ".json" : ".yaml";
  const others = [".yaml", ".yml", ".json"].map((other) => `specs/${slug}${other}`);
  for (const other of others) {
    if (!(await exists(join(root, other)))) continue;
    const copies = [other, `specs/${slug}/${basename(from)}`].map((path) => join(root, path));
    const isSame = await Promise.all(copies.map((path) => hasText(path, text)));
    if (belowRoot(root, from) === other || isSame.includes(true)) return other;
    throw new UsageError(`${other} exists and is not the same as ${from}; edit it, or choose another slug.`);
  }
  return `specs/${slug}${ending}`;
}

async function hasText(path: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(text);
  const found = await readBytes(path, bytes.length).catch(() => undefined);
  return found?.equals(bytes) ?? false;
}

/** A file of a spec that is not in its place yet. */
interface Copy extends GeneratedFile {
  /** Where it comes from, from the workspace root; undefined for what is made anew. */
  readonly from?: string;
}

/**
 * The files of a spec as they stand in `specs/`. One of several is copied as it is, so that its references lead where they
 * led, and stands in a folder that the first file leads to.
 */
async function listCopies(
  root: string,
  slug: string,
  { path: from, text, isFile }: From,
  spec: string,
  maxSize: number | undefined,
): Promise<readonly Copy[]> {
  // A pipe has no folder that its references could lead to, and can be read only once.
  if (!isFile) return [{ path: spec, text, from: belowRoot(root, from) }];
  const folder = `specs/${slug}/`;
  const home = belowRoot(root, from).startsWith(folder) ? join(root, folder) : dirname(from);
  const main = belowRoot(home, from);
  const { files, diagnostics } = await readSpec(home, main, { allowOutside: ["."], maxSize });
  const outside = [...files.keys()].find((path) => path.startsWith("../"));
  if (outside !== undefined)
    throw new UsageError(
      `${from} refers to ${outside}, outside its folder. Copy a folder that has all of it to ${folder}, and give the path of ${basename(from)} in there.`,
    );
  const originOf = (path: string): string => belowRoot(root, join(home, path));
  const missing = diagnostics.find(({ code }) => code === "unreadable-ref");
  if (missing) throw new UsageError(`${join(home, missing.file)}:${missing.line}: ${missing.message}`);
  if (files.size === 1) return [{ path: spec, text, from: originOf(main) }];
  const target = JSON.stringify(encodeURI(`${slug}/${main}`).replace(/[?#]/g, encodeURIComponent));
  const first = {
    path: `specs/${slug}.yaml`,
    text: `# The description stands in the folder beside this file.\n$ref: ${target}\n`,
  };
  const parts = [...files].flatMap(([path, part]) =>
    part === undefined ? [] : [{ path: folder + path, text: part, from: originOf(path) }],
  );
  return [first, ...parts];
}

/** What the spec says of itself, as if its copies were there already; undefined, with its problems printed, if it is refused. */
async function readInfo(
  terminal: Terminal,
  root: string,
  spec: string,
  copies: readonly Copy[],
  { strict, ...rules }: ReadRules & { readonly strict: boolean },
): Promise<ModelInfo | undefined> {
  const [first] = copies;
  const others = Object.fromEntries(copies.map(({ path, text }) => [path, text]));
  const files = first ? { file: first.path, text: first.text, others } : { root, file: spec };
  const accept = acceptedIn(await listProducts(root), spec);
  const { diagnostics, info } = await loadSpec({ ...files, ...rules, accept });
  const isRefused = !info || (strict && !diagnostics.every(isAccepted));
  const originOf = (file: string): string => copies.find(({ path }) => path === file)?.from ?? file;
  // Warnings are told when the packages are generated.
  if (isRefused) printDiagnostics(terminal, diagnostics, (file) => shownPath(terminal, root)(originOf(file)));
  return isRefused ? undefined : info;
}

/** What `--from` leads to. */
interface From {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  /** False for a pipe. */
  readonly isFile: boolean;
}

async function readFrom(path: string, maxSize: number = usualMaxSize): Promise<From> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new UsageError(`There is no file ${path}.`);
  const refuse = (reason: string): UsageError => new UsageError(`${path} ${reason}`);
  if (stats.isDirectory()) throw refuse("is a folder: give the path of the description in it.");
  const bytes = await readBytes(path, maxSize * 2 ** 20).catch((error: Error) => {
    throw refuse(`cannot be read: ${error.message}.`);
  });
  if (!bytes) throw refuse(`has more than ${maxSize} MB: let more be read by --max-size ${2 * maxSize}.`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { path, text, isFile: stats.isFile() };
  } catch {
    throw refuse("is not a text file in UTF-8.");
  }
}
