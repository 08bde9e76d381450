import { readParts } from "./compare-product.ts";
import { type ProductParts, textsOf } from "./emit-product.ts";
import { compareParts } from "./parts.ts";

/** What is published of the files beside `src/gen`, as texts; undefined for one that is not there. */
export interface PublishedTexts {
  readonly "package.json": string;
  readonly "README.md": string | undefined;
}

/**
 * The generator's parts of a published package that are not as it makes them: `package.json#/exports/.`, `README.md#intro`. Ranges of
 * dependencies are looked at by nobody here: the workspace that publishes them decides them.
 *
 * @param name Name of the package, for what is said of a file that cannot be read.
 * @throws `GenerateError` if package.json is no JSON.
 */
export function comparePublished(
  name: string,
  texts: PublishedTexts,
  { json, sections }: Pick<ProductParts, "json" | "sections">,
): readonly string[] {
  const members = (json["package.json"] ?? []).filter(
    ({ path, rule }) => rule !== "default" && !/^(?:dev)?dependencies$/i.test(path[0] ?? ""),
  );
  const parts = { "package.json": members };
  const read = readParts(name, new Map(Object.entries(texts)), parts);
  return compareParts(textsOf({ json: parts, sections }), read, {}).map(({ key }) => key);
}
