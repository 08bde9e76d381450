import type { FileDifference } from "../compare-folder.ts";
import { GenerateError } from "../generate-error.ts";
import type { GeneratedFile } from "../generated-file.ts";
import {
  findJsonPart,
  type JsonFile,
  type JsonPart,
  jsonKey,
  jsonText,
  parseJsonFile,
  partOf,
  putJsonPart,
  removeJsonPart,
} from "./json-parts.ts";
import { findSection, printSections, putSection, removeSection, type Section } from "./markdown-sections.ts";
import { packageOrder, packageParts } from "./package-json.ts";
import { compareParts, hashParts, type KnownParts, type PartDifference, type Parts } from "./parts.ts";
import type { Product } from "./product.ts";
import type { ProductTexts } from "./product-paths.ts";
import { readmeSections } from "./readme/readme.ts";
import { tsconfigJson } from "./tsconfig-json.ts";
import { turboOrder, turboParts } from "./turbo-json.ts";

/** What the generator keeps of the files beside `src/gen`. */
export interface ProductParts {
  readonly json: Readonly<Record<string, readonly JsonPart[]>>;
  readonly sections: readonly Section[];
  /** Hash of each, by its key: what `provenance.json` says of them. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The parts of the files beside `src/gen`, as they should be. */
export function emitProduct(product: Product): ProductParts {
  const parts = {
    json: { "package.json": packageParts(product), "turbo.json": turboParts(product) },
    sections: readmeSections(product),
  };
  return { ...parts, hashes: hashParts(withoutDefaults(parts)) };
}

type Wanted = Pick<ProductParts, "json" | "sections">;

function textsOf({ json, sections }: Wanted): Parts {
  const members = Object.entries(json).flatMap(([path, parts]) =>
    parts.map((part) => [`${path}#${jsonKey(part)}`, jsonText(part)] as const),
  );
  return new Map([...members, ...sections.map(({ name, text }) => [`README.md#${name}`, text] as const)]);
}

/** What is a default is the team's once it is there. */
function withoutDefaults({ json, sections }: Wanted): Parts {
  const kept = Object.entries(json).map(([path, parts]) => [
    path,
    parts.filter(({ rule }) => rule !== "default"),
  ]);
  return textsOf({ json: Object.fromEntries(kept), sections });
}

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
      : [{ path, text: rewrite(path, texts.get(path), wanted, differences) }];
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
function readParts(
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

/** A file with all that the generator keeps of it. */
function rewrite(
  path: string,
  text: string | undefined,
  wanted: ProductParts,
  differences: readonly PartDifference[],
): string {
  const wrong = new Map(differences.map(({ key, problem }) => [key.slice(path.length + 1), problem]));
  if (path === "README.md") return rewriteReadme(text, wanted.sections, wrong);
  const parts = wanted.json[path] ?? [];
  const put = parts
    .filter((part) => wrong.has(jsonKey(part)))
    .reduce((sum, part) => putJsonPart(sum, part, orderOf(path, part, parts)), text ?? "{}\n");
  const keys = new Set(parts.map(jsonKey));
  return [...wrong.keys()]
    .filter((key) => !keys.has(key))
    .reduce((sum, key) => removeJsonPart(sum, partOf(key)), put);
}

function rewriteReadme(
  text: string | undefined,
  sections: readonly Section[],
  wrong: ReadonlyMap<string, unknown>,
): string {
  if (text === undefined) return printSections(sections);
  const names = sections.map(({ name }) => name);
  const put = sections
    .filter(({ name }) => wrong.has(name))
    .reduce((sum, section) => putSection(sum, section, names), text);
  return [...wrong.keys()].filter((name) => !names.includes(name)).reduce(removeSection, put);
}

/** The order of members beside each one that leads to a part. */
function orderOf(path: string, part: JsonPart, all: readonly JsonPart[]): readonly (readonly string[])[] {
  const outer = path === "package.json" ? packageOrder : turboOrder;
  return part.path.map((_, index) => {
    if (index === 0) return outer;
    const beside = all.filter((one) =>
      part.path.slice(0, index).every((name, place) => one.path[place] === name),
    );
    return [...new Set(beside.flatMap((one) => one.path[index] ?? []))];
  });
}
