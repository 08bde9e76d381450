import type { Bundle } from "./bundle-program.ts";
import { formatCount } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

/** A bundle of ours, with its name in the table. */
export type NamedBundle = readonly [name: string, bundle: Bundle];

/** A part of the bundles: its bytes in each. */
interface Part {
  readonly name: string;
  readonly bytes: readonly number[];
}

/** Whose files a bundle of ours holds; the first that fits. */
const owners: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "openapi-fetch", pattern: /\/node_modules\/openapi-fetch\// },
  { name: "@specmint/runtime", pattern: /^\.\.\/runtime\// },
  { name: "generated", pattern: /^\.\.\/[^/]+-client\// },
  { name: "the program itself", pattern: /^programs\// },
];

/** A table of what the minified bytes of bundles of ours are: by owner, and by file where an owner has several. */
export function describeBundles(bundles: readonly NamedBundle[]): string {
  const parts = owners.flatMap(({ name, pattern }) => toParts(name, listFiles(bundles, pattern)));
  const between = bundles.map(([, { minified, bytesByFile }]) => minified - sum([...bytesByFile.values()]));
  return formatTable(
    ["where Specmint's bytes come from", ...bundles.flatMap(([name]) => [name, "share"])],
    [...parts, { name: "between the files", bytes: between }].map(({ name, bytes }) => [
      name,
      ...bytes.flatMap((count, index) => toCells(count, bundles[index]?.[1].minified ?? Number.NaN)),
    ]),
  );
}

function toCells(bytes: number, all: number): readonly string[] {
  return [formatCount(bytes), `${formatCount((100 * bytes) / all)} %`];
}

/** The files that are in any of the bundles, those with the most bytes first. */
function listFiles(bundles: readonly NamedBundle[], pattern: RegExp): readonly Part[] {
  const paths = new Set(bundles.flatMap(([, { bytesByFile }]) => [...bytesByFile.keys()]));
  return [...paths]
    .filter((path) => pattern.test(path))
    .map((path) => ({
      name: path.replace(/^.*\/(src|dist)\/|^programs\//, ""),
      bytes: bundles.map(([, { bytesByFile }]) => bytesByFile.get(path) ?? 0),
    }))
    .filter(({ bytes }) => sum(bytes) > 0)
    .sort((a, b) => Math.max(...b.bytes) - Math.max(...a.bytes) || a.name.localeCompare(b.name));
}

/** The owner, and below it its files if a bundle has several of them. */
function toParts(name: string, files: readonly Part[]): readonly Part[] {
  const count = files[0]?.bytes.length ?? 0;
  const bytes = Array.from({ length: count }, (_, index) => sum(files.map((file) => file.bytes[index] ?? 0)));
  const hasSeveral = bytes.some((_, index) => files.filter((file) => file.bytes[index]).length > 1);
  const below = hasSeveral ? files.map((file) => ({ ...file, name: `· ${file.name}` })) : [];
  return count > 0 ? [{ name, bytes }, ...below] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
