import { type JsonPart, jsonKey, jsonText } from "./json-parts.ts";
import type { Section } from "./markdown-sections.ts";
import { packageParts } from "./package-json.ts";
import { hashParts, type Parts } from "./parts.ts";
import type { Product } from "./product.ts";
import { readmeSections } from "./readme/readme.ts";
import { turboParts } from "./turbo-json.ts";

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

/** The parts as texts, by their keys. */
export function textsOf({ json, sections }: Pick<ProductParts, "json" | "sections">): Parts {
  const members = Object.entries(json).flatMap(([path, parts]) =>
    parts.map((part) => [`${path}#${jsonKey(part)}`, jsonText(part)] as const),
  );
  return new Map([...members, ...sections.map(({ name, text }) => [`README.md#${name}`, text] as const)]);
}

/** What is a default is the team's once it is there. */
function withoutDefaults({ json, sections }: Pick<ProductParts, "json" | "sections">): Parts {
  const kept = Object.entries(json).map(([path, parts]) => [
    path,
    parts.filter(({ rule }) => rule !== "default"),
  ]);
  return textsOf({ json: Object.fromEntries(kept), sections });
}
