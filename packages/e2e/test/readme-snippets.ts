import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packages, root } from "./workspace-packages.ts";

/** A piece of TypeScript in a README. */
export interface Snippet {
  /** Where it begins, for test names: `packages/runtime/README.md:12`. */
  readonly place: string;
  readonly code: string;
  /** The folder that it is compiled and run in, which can import what it names. */
  readonly folder: string;
}

const here = fileURLToPath(new URL("..", import.meta.url));

/** Where a service is that a team writes itself, beside what is generated. */
const besideGenerated = join(root, "packages/cloudflare-user-groups-fixtures/src");

/** Every snippet of every README. A product's imports its own package; the others have all that `e2e` depends on. */
export function readSnippets(): readonly Snippet[] {
  const own = packages.map(({ path, json }) => ({ readme: path, folder: json.specmint ? path : here }));
  const places = [{ readme: root, folder: here }, ...own];
  return places
    .map(({ readme, folder }) => ({ file: join(readme, "README.md"), folder }))
    .filter(({ file }) => existsSync(file))
    .flatMap(({ file, folder }) =>
      findSnippets(readFileSync(file, "utf8")).map(({ line, code }) => ({
        place: `${relative(root, file)}:${line}`,
        code,
        folder: code.includes('from "./gen/') ? besideGenerated : folder,
      })),
    );
}

/** The fenced blocks of a Markdown text that are marked `ts`, each with the line that its code begins in. */
export function findSnippets(markdown: string): readonly { readonly line: number; readonly code: string }[] {
  return [...markdown.matchAll(/^```(?:ts|typescript)\b.*\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split("\n").length + 1,
    code: match[1] ?? "",
  }));
}
