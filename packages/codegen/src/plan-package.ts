import type { Model } from "@specmint/spec";
import { compareFolder, type FileDifference } from "./compare-folder.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type Beside, makePackage } from "./make-package.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";
import { compareProduct } from "./product/compare-product.ts";
import { readProductTexts } from "./product/read-product-texts.ts";
import { genFolder, type Target } from "./target.ts";
import { withProvenance } from "./with-provenance.ts";
import { planWrite, type WriteStep } from "./write-folder.ts";

/** What a package should be, and what has to be done for it. */
export interface PackagePlan {
  readonly target: Target;
  /** Absolute path of `src/gen`. */
  readonly folder: string;
  /** The files of `src/gen`. */
  readonly files: readonly GeneratedFile[];
  /** What is not as it should be; paths are those in the package. */
  readonly differences: readonly FileDifference[];
  /** Below `src/gen`. */
  readonly steps: readonly WriteStep[];
  readonly bytes: number;
}

/**
 * Gives what emits a package of an API and compares it with what is there.
 *
 * @param root Absolute path of the workspace root.
 * @param beside What the files beside `src/gen` are made from; without it they are left alone.
 */
export function packagePlanner(
  root: string,
  model: Model,
  beside: Beside | undefined,
): (target: Target) => PackagePlan {
  const schemas = namedSchemas(model);
  return (target) => planPackage(root, model, target, beside, schemas);
}

function planPackage(
  root: string,
  model: Model,
  target: Target,
  beside: Beside | undefined,
  schemas: NamedSchemas,
): PackagePlan {
  const folder = genFolder(root, target);
  const texts = readProductTexts(root, target.folder);
  const own = {
    hasOwnIndex: texts.get("src/index.ts") !== undefined,
    hasOwnService: texts.get("src/service.ts") !== undefined,
  };
  const { files: emitted, parts } = makePackage(model, target, own, beside, schemas);
  if (parts === undefined) return planAlone(target, folder, withProvenance(model, emitted));
  const files = withProvenance(model, emitted, parts.hashes);
  const comparison = compareFolder(folder, files);
  const product = compareProduct(target.name, texts, parts, comparison.known);
  const besideFiles = product.texts.map(({ path, text }) => ({ path: `../../${path}`, text }));
  return {
    target,
    folder,
    files,
    differences: [...product.differences, ...belowPackage(comparison.differences)],
    steps: planWrite(comparison, files, { files: besideFiles, hashes: parts.hashes }),
    bytes: comparison.bytes,
  };
}

function planAlone(target: Target, folder: string, files: readonly GeneratedFile[]): PackagePlan {
  const comparison = compareFolder(folder, files);
  const differences = belowPackage(comparison.differences);
  return { target, folder, files, differences, steps: planWrite(comparison, files), bytes: comparison.bytes };
}

function belowPackage(differences: readonly FileDifference[]): readonly FileDifference[] {
  return differences.map((one) => ({ ...one, path: `src/gen/${one.path}` }));
}
