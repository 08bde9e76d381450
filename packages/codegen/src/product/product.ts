import type { Model } from "@specmint/spec";
import type { Kind } from "../emit-package.ts";
import type { GeneratedFile } from "../generated-file.ts";

/** What the files beside `src/gen` are made from. */
export interface Product {
  readonly model: Model;
  readonly kind: Kind;
  /** Name of the package: `@acme/petstore-client`. */
  readonly name: string;
  /** Name of the API's types package. */
  readonly typesPackage: string;
  /** Name of its fixtures package, if the workspace has one. */
  readonly fixturesPackage?: string;
  /** Files and folders outside the spec's folder that its references may lead to, from the workspace root. */
  readonly allowOutside: readonly string[];
  /** What is generated into `src/gen`. */
  readonly files: readonly GeneratedFile[];
  /** True if the team has a `src/index.ts`, which is the main entry then. */
  readonly hasOwnIndex: boolean;
  /** True if the team has a `src/service.ts`, which is the mock service then. */
  readonly hasOwnService: boolean;
  /** Ranges of what packages depend on outside of their API, by name. */
  readonly ranges: Readonly<Record<string, string>>;
}
