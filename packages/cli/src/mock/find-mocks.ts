import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { readMaxSize } from "../max-size.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import {
  acceptedIn,
  belowRoot,
  exists,
  findRoot,
  fromRoot,
  listProducts,
  listSpecs,
  type Product,
  slugOf,
} from "../workspace.ts";
import { mockPackage, resolveService } from "./mock-package.ts";
import { mockSpec } from "./mock-spec.ts";
import type { Mocked } from "./mocked.ts";

/** What descriptions may read. */
export interface MockRules {
  readonly allowOutside: readonly string[];
  /** As the command line has it. */
  readonly maxSize: string | undefined;
}

/** A workspace, as far as there is one. */
interface Around {
  readonly root: string | undefined;
  readonly products: readonly Product[];
}

/**
 * The APIs that names on the command line mean: the path of a description, the slug of one of the workspace, or the name of a package.
 * No name means all of the workspace. Undefined: a description is not sound, and that has been printed.
 */
export async function findMocks(
  names: readonly string[],
  terminal: Terminal,
  rules: MockRules,
): Promise<readonly Mocked[] | undefined> {
  const root = await findRoot(terminal.cwd).catch((error: unknown) => {
    if (error instanceof UsageError && names.length > 0) return undefined;
    throw error;
  });
  const around = { root, products: root === undefined ? [] : await listProducts(root) };
  const wanted = names.length > 0 ? names : [...new Set(around.products.map(({ spec }) => slugOf(spec)))];
  if (wanted.length === 0) throw new UsageError("The workspace has no API; name a description.");
  const found = [];
  for (const name of wanted) found.push(await findMock(name, around, terminal, rules));
  return found.includes(undefined) ? undefined : (found as readonly Mocked[]);
}

async function findMock(
  name: string,
  { root, products }: Around,
  terminal: Terminal,
  rules: MockRules,
): Promise<Mocked | undefined> {
  const path = resolve(terminal.cwd, name);
  if (await isFile(path)) return await mockFile(path, { root, products }, terminal, rules);
  const own = products.filter((product) => slugOf(product.spec) === name || product.name === name);
  const [first] = own;
  if (first && root !== undefined) {
    const fixtures = products.find(({ kind, spec }) => kind === "fixtures" && spec === first.spec);
    // What is not built yet is answered for by its description.
    const isBuilt = fixtures && (await exists(resolve(fixtures.folder, "dist/gen/api.js")));
    return isBuilt
      ? await mockPackage(resolve(fixtures.folder, "package.json"))
      : await mockFile(resolve(root, first.spec), { root, products }, terminal, rules);
  }
  const spec = root === undefined ? undefined : (await listSpecs(root)).find((file) => slugOf(file) === name);
  if (spec !== undefined && root !== undefined)
    return await mockFile(resolve(root, spec), { root, products }, terminal, rules);
  const manifest = resolveService(name, terminal.cwd);
  if (manifest !== undefined) return await mockPackage(manifest);
  throw new UsageError(
    `"${name}" is no file, no API of the workspace, and no installed fixtures package. Give the path of a description.`,
  );
}

async function mockFile(
  path: string,
  { root, products }: Around,
  terminal: Terminal,
  rules: MockRules,
): Promise<Mocked | undefined> {
  // A description outside the workspace may refer to what is beside it.
  const isInside = root !== undefined && !belowRoot(root, path).startsWith("..");
  const base = isInside ? root : dirname(path);
  const file = isInside ? belowRoot(root, path) : basename(path);
  const allowed = products.filter(({ spec }) => spec === file).flatMap(({ allowOutside }) => allowOutside);
  return await mockSpec(terminal, {
    root: base,
    file,
    allowOutside: [...allowed, ...fromRoot(base, terminal.cwd, rules.allowOutside)],
    maxSize: await readMaxSize(base, rules.maxSize),
    accept: acceptedIn(products, file),
  });
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
