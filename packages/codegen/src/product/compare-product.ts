import type { FileDifference } from "../compare-folder.ts";
import { GenerateError } from "../generate-error.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { type ProductParts, textsOf } from "./emit-product.ts";
import { findJsonPart, type JsonFile, jsonKey, parseJsonFile, partOf } from "./json-parts.ts";
import { findSection } from "./markdown-sections.ts";
import { compareParts, type KnownParts, type PartDifference } from "./parts.ts";
import type { ProductTexts } from "./product-paths.ts";
import { rewriteFile } from "./rewrite-file.ts";
import { tsconfigJson } from "./tsconfig-json.ts";

/** What is not as it should be in the files beside `src/gen`, and what they should be. */
export interface ProductComparison {
  /** Their paths are those in the package. */
  readonly differences: readonly FileDifference[];
  /** The files that would be written, whole. */
  readonly texts: readonly GeneratedFile[];
}

/**
 * Compares the files beside `src/gen` with the parts that the generator keeps of them.
 *
 * @param name Name of the package, for what is said of a file that cannot be read.
 * @throws `GenerateError` if a file is no JSON.
 */
export function compareProduct(
  name: string,
  texts: ProductTexts,
  wanted: ProductParts,
  known: KnownParts,
): ProductComparison {
  const found = compareParts(textsOf(wanted), readParts(name, texts, wanted.json), known);
  const changed = ["README.md", "package.json", "turbo.json"].flatMap((path) => {
    const differences = found.filter(({ key }) => key.startsWith(`${path}#`));
    return differences.length === 0
      ? []
      : [{ path, text: rewriteFile(path, texts.get(path), wanted, differences) }];
  });
  const missing =
    texts.get("tsconfig.json") === undefined ? [{ path: "tsconfig.json", text: tsconfigJson }] : [];
  return {
    differences: [
      ...listDifferences(texts, found),
      ...missing.map(({ path }): FileDifference => ({ path, problem: "missing" })),
      ...compareIndex(texts.get("src/index.ts")),
    ].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    texts: [...changed, ...missing],
  };
}

/** True if a part that was generated has been edited by hand since, whatever it should be today. */
export function isProductEdited(name: string, texts: ProductTexts, known: KnownParts): boolean {
  const found = compareParts(new Map(), readParts(name, texts, {}), known);
  return found.some(({ problem }) => problem === "edited");
}

/** A file that is not there is missing as a whole. */
function listDifferences(texts: ProductTexts, found: readonly PartDifference[]): readonly FileDifference[] {
  const all = found.map(({ key, problem }): FileDifference => {
    const [path = "", part = ""] = key.split(/#(.*)/s);
    return texts.get(path) === undefined ? { path, problem: "missing" } : { path, part, problem };
  });
  return all.filter(
    (one, index) => one.part !== undefined || all.findIndex(({ path }) => path === one.path) === index,
  );
}

/** A main entry of the team's has to have what is generated. */
function compareIndex(text: string | undefined): readonly FileDifference[] {
  if (text === undefined || exportsGenerated.test(text)) return [];
  return [{ path: "src/index.ts", problem: "incomplete" }];
}

const exportsGenerated = /^export\s+(?:type\s+)?\*\s+from\s+["']\.\/gen\/index\.[jt]s["']/m;

/** Gives a part by its key, as it is. */
export function readParts(
  name: string,
  texts: ProductTexts,
  parts: ProductParts["json"],
): (key: string) => string | undefined {
  const files = new Map<string, JsonFile>();
  for (const [path, text] of texts) {
    if (!/^(package|turbo)\.json$/.test(path) || text === undefined) continue;
    const file = parseJsonFile(text);
    if (typeof file === "string") throw new GenerateError(unreadable(name, path, file));
    files.set(path, file);
  }
  const known = new Map(
    Object.entries(parts).flatMap(([path, all]) => all.map((part) => [`${path}#${jsonKey(part)}`, part])),
  );
  return (key) => {
    const [path = "", place = ""] = key.split(/#(.*)/s);
    const file = files.get(path);
    if (path !== "README.md") return file && findJsonPart(file, known.get(key) ?? partOf(place));
    return findSection(texts.get(path) ?? "", place);
  };
}

function unreadable(name: string, path: string, reason: string): string {
  const fix = path === "package.json" ? "correct it" : "correct it, or delete it to have it written anew";
  return `${path} of ${name} cannot be read as JSON (${reason}); ${fix}.`;
}
