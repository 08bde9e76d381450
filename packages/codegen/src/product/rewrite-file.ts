import { putJsonPart, removeJsonPart } from "./edit-json.ts";
import type { ProductParts } from "./emit-product.ts";
import { type JsonPart, jsonKey, partOf } from "./json-parts.ts";
import { printSections, putSection, removeSection, type Section } from "./markdown-sections.ts";
import { packageOrder } from "./package-json.ts";
import type { PartDifference } from "./parts.ts";
import { turboOrder } from "./turbo-json.ts";

/** A file beside `src/gen` with all that the generator keeps of it put right; all else stays as it is. */
export function rewriteFile(
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
