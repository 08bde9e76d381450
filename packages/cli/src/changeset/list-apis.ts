import { join, posix } from "node:path";
import { listAtCommit, listChanged } from "../git/list-changed.ts";
import { readBlob } from "../git/read-blob.ts";
import type { Repository } from "../git/repository.ts";
import { belowRoot, exists, type Product } from "../workspace.ts";

/** An API of a workspace, beside what it was. */
export interface Api {
  /** `changed`: some file is, which may be one of its description. */
  readonly state: "same" | "changed" | "new" | "removed";
  /** Path of the spec below the workspace root; of the one that is gone, if it was removed. */
  readonly spec: string;
  /** Where it was; the same unless it was moved. */
  readonly oldSpec: string;
  /** Its packages that there were before. */
  readonly products: readonly Product[];
  /** Files and folders that its references could lead to before. */
  readonly oldAllowOutside: readonly string[];
}

/** A package as it was. */
interface Before {
  readonly product: Product;
  readonly spec: string;
  readonly allowOutside: readonly string[];
}

/**
 * The APIs that a workspace has, or had at a commit, sorted by the path of their description.
 *
 * @param commit A full hash.
 */
export async function listApis(
  repository: Repository,
  root: string,
  products: readonly Product[],
  commit: string,
): Promise<readonly Api[]> {
  const before = await Promise.all(products.map((product) => readBefore(repository, root, product, commit)));
  const folders = products.flatMap(({ spec, allowOutside }) => [posix.dirname(spec), ...allowOutside]);
  const oldFolders = before.flatMap((one) => (one ? [posix.dirname(one.spec), ...one.allowOutside] : []));
  const paths = [...new Set([...folders, ...oldFolders])].filter((path) => !path.startsWith("../"));
  const changed = paths.length === 0 ? new Set<string>() : await listChanged(repository, commit, paths);
  const apis = [...Map.groupBy(products, ({ spec }) => spec)].map(([spec, own]) =>
    apiOf(
      spec,
      own,
      before.flatMap((one) => (one && own.includes(one.product) ? [one] : [])),
      changed,
    ),
  );
  const removed = await listRemoved(repository, root, commit, apis);
  return [...apis, ...removed].sort((a, b) => (a.spec < b.spec ? -1 : 1));
}

function apiOf(
  spec: string,
  products: readonly Product[],
  before: readonly Before[],
  changed: ReadonlySet<string>,
): Api {
  const [first] = before;
  if (!first) return { state: "new", spec, oldSpec: spec, products, oldAllowOutside: [] };
  const { spec: oldSpec, allowOutside: oldAllowOutside } = first;
  const places = [spec, oldSpec].map((path) => posix.dirname(path));
  const outside = [...products.flatMap(({ allowOutside }) => allowOutside), ...oldAllowOutside];
  // What is outside the workspace is read in any case.
  const mayDiffer =
    oldSpec !== spec ||
    outside.some((path) => path.startsWith("../")) ||
    [...changed].some((path) => [...places, ...outside].some((place) => isAt(place, path)));
  const kept = before.map(({ product }) => product);
  return { state: mayDiffer ? "changed" : "same", spec, oldSpec, products: kept, oldAllowOutside };
}

function isAt(place: string, path: string): boolean {
  return place === "." || path === place || path.startsWith(`${place}/`);
}

/** What the package.json of a package said at a commit; undefined if there was no such package, or it was none of Specmint's. */
async function readBefore(
  { cwd, prefix }: Repository,
  root: string,
  product: Product,
  commit: string,
): Promise<Before | undefined> {
  const path = `${prefix}${belowRoot(root, product.folder)}/package.json`;
  const found = await readBlob({ cwd }, commit, path, 2 ** 22);
  if (!found || "reason" in found) return undefined;
  try {
    const { specmint } = JSON.parse(found.text) as { specmint?: { spec?: unknown; allowOutside?: unknown } };
    if (typeof specmint?.spec !== "string") return undefined;
    const allowed = Array.isArray(specmint.allowOutside) ? specmint.allowOutside : [];
    const allowOutside = allowed.filter((one): one is string => typeof one === "string");
    return { product, spec: specmint.spec, allowOutside };
  } catch {
    return undefined;
  }
}

/** The specs that are gone, and that no package has under another name. */
async function listRemoved(
  repository: Repository,
  root: string,
  commit: string,
  apis: readonly Api[],
): Promise<readonly Api[]> {
  const old = await listAtCommit(repository, commit, "specs");
  const specs = old.filter((path) => /\.(ya?ml|json)$/.test(path));
  const moved = apis.map(({ oldSpec }) => oldSpec);
  const gone: Api[] = [];
  for (const spec of specs)
    if (!moved.includes(spec) && !(await exists(join(root, spec))))
      gone.push({ state: "removed", spec, oldSpec: spec, products: [], oldAllowOutside: [] });
  return gone;
}
