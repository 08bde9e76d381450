import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadSpec, type Model } from "@specmint/spec";
import { readMaxSize } from "../max-size.ts";
import { findRoot, listProducts, type Product } from "../workspace.ts";

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** A product package, the model of its spec, and what it exports as its users get it. */
export interface LoadedProduct extends Product {
  /** Absolute path of the workspace root. */
  readonly root: string;
  readonly model: Model;
  /** The file of one of its entries (`""`, `"/validators"`), or of another package that it depends on. */
  readonly resolve: (entry: string, packageName?: string) => string;
  /** The module of such an entry. */
  readonly load: (entry: string, packageName?: string) => Promise<Exports>;
}

/**
 * Reads the product that a file belongs to.
 *
 * @param url The file's URL: `import.meta.url`.
 * @throws if it belongs to no product, or if the spec is refused.
 */
export async function loadProduct(url: string): Promise<LoadedProduct> {
  const file = fileURLToPath(url);
  const root = await findRoot(dirname(file));
  const product = (await listProducts(root)).find(({ folder }) => file.startsWith(join(folder, "/")));
  if (!product) throw new Error(`${file} belongs to no package that names a spec in its package.json.`);
  const require = createRequire(join(product.folder, "package.json"));
  const resolve: LoadedProduct["resolve"] = (entry, packageName = product.name) =>
    require.resolve(packageName + entry);
  return {
    ...product,
    root,
    model: await readModel(root, product),
    resolve,
    load: async (entry, packageName) =>
      (await import(/* @vite-ignore */ pathToFileURL(resolve(entry, packageName)).href)) as Exports,
  };
}

async function readModel(root: string, { spec, allowOutside }: Product): Promise<Model> {
  const maxSize = await readMaxSize(root, undefined);
  const { build, diagnostics } = await loadSpec({ root, file: spec, allowOutside, maxSize });
  if (build) return build();
  const [first] = diagnostics.filter(({ severity }) => severity === "error");
  throw new Error(`${spec} is refused: ${first?.message} "specmint lint ${spec}" says more.`);
}
