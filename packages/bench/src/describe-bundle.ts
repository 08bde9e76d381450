import type { Bundle } from "./bundle-program.ts";
import { formatCount } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

/** A part of a bundle. */
interface Part {
  readonly name: string;
  readonly bytes: number;
}

/** Whose files a bundle of ours holds; the first that fits. */
const owners: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "openapi-fetch", pattern: /\/node_modules\/openapi-fetch\// },
  { name: "@specmint/runtime", pattern: /^\.\.\/runtime\// },
  { name: "generated", pattern: /^\.\.\/[^/]+-client\// },
  { name: "the program itself", pattern: /^programs\// },
];

/** A table of what the minified bytes of a bundle are: by owner, and within our runtime by file. */
export function describeBundle({ minified, bytesByFile }: Bundle): string {
  const parts = owners.flatMap(({ name, pattern }) => toParts(name, filesOf(bytesByFile, pattern)));
  const total = [...bytesByFile.values()].reduce((sum, bytes) => sum + bytes, 0);
  const rows = [...parts, { name: "between the files", bytes: minified - total }];
  return formatTable(
    ["Specmint's bundle", "minified", "share"],
    rows.map(({ name, bytes }) => [name, formatCount(bytes), `${formatCount((100 * bytes) / minified)} %`]),
  );
}

function filesOf(bytesByFile: Bundle["bytesByFile"], pattern: RegExp): readonly Part[] {
  return [...bytesByFile]
    .filter(([path, bytes]) => pattern.test(path) && bytes > 0)
    .map(([path, bytes]) => ({ name: path.replace(/^.*\/(dist|programs)\//, ""), bytes }))
    .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name));
}

/** The owner, and below it its files if there are several. */
function toParts(name: string, files: readonly Part[]): readonly Part[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const below = files.length > 1 ? files.map((file) => ({ ...file, name: `· ${file.name}` })) : [];
  return [{ name, bytes }, ...below];
}
