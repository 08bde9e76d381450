import type { Model } from "@specmint/spec";
import { emitFiles } from "./emit-package.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";
import { emitProduct, type ProductParts } from "./product/emit-product.ts";
import type { Product } from "./product/product.ts";
import type { Target } from "./target.ts";

/** What the files beside `src/gen` are made from, beside the model and the package. */
export type Beside = Pick<Product, "ranges" | "fixturesPackage">;

/** What a team has written itself of a package, by whether it is there. */
export type OwnParts = Pick<Product, "hasOwnIndex" | "hasOwnService">;

/** A package as it should be. */
export interface MadePackage {
  /** The files of `src/gen`, without the one that vouches for them. */
  readonly files: readonly GeneratedFile[];
  /** The generator's parts of the files beside it; undefined where they are left alone. */
  readonly parts: ProductParts | undefined;
  /** What all modules are made from, as text: of two packages that have the same there, modules with one path and one key are the same. */
  readonly shared: string;
}

/**
 * The stage `emit` for a whole package: what is in `src/gen`, and the generator's parts of the files beside it.
 *
 * @param schemas Those of the model, which the packages of an API share.
 */
export function makePackage(
  model: Model,
  { name, version, kind, typesPackage, allowOutside = [] }: Omit<Target, "folder">,
  own: OwnParts,
  beside: Beside | undefined,
  schemas: NamedSchemas = namedSchemas(model),
): MadePackage {
  const userAgent = userAgentOf(name, version);
  const facts = { typesPackage, userAgent, hasOwnService: own.hasOwnService };
  const files = emitFiles(model, kind, facts, schemas);
  const parts =
    beside && emitProduct({ model, kind, name, typesPackage, allowOutside, ...own, ...beside, files });
  return { files, parts, shared: JSON.stringify([kind, facts, schemas.keys.shared]) };
}

/** `@acme/items-client` of version 1.2.3 is `acme-items-client/1.2.3`. */
function userAgentOf(name: string, version: string): string {
  return `${name.replace(/^@/, "").replaceAll("/", "-")}/${version}`;
}
