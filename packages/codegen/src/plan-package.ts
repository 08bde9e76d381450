import type { Model } from "@specmint/spec";
import { compareFolder, type FileDifference } from "./compare-folder.ts";
import type { HashedFile } from "./generated-file.ts";
import { type Beside, makePackage } from "./make-package.ts";
import { type NamedSchemas, namedSchemas } from "./named-schemas.ts";
import { compareProduct } from "./product/compare-product.ts";
import { readProductTexts } from "./product/read-product-texts.ts";
import { recallModules } from "./recall-modules.ts";
import { sha256 } from "./sha256.ts";
import { genFolder, type Target } from "./target.ts";
import { withProvenance } from "./with-provenance.ts";
import { planWrite, type WriteStep } from "./write-folder.ts";

/** What a package should be, and what has to be done for it. */
export interface PackagePlan {
  readonly target: Target;
  /** Absolute path of `src/gen`. */
  readonly folder: string;
  /** The files of `src/gen`. */
  readonly files: readonly HashedFile[];
  /** A hash of what all its modules are made from. */
  readonly shared: string;
  /** What is not as it should be; paths are those in the package. */
  readonly differences: readonly FileDifference[];
  /** Below `src/gen`. */
  readonly steps: readonly WriteStep[];
  readonly bytes: number;
}

/** What the packages of an API are planned with. */
export interface Planning {
  /** Absolute path of the workspace root. */
  readonly root: string;
  readonly model: Model;
  /** What the files beside `src/gen` are made from; without it they are left alone. */
  readonly beside: Beside | undefined;
  /** The generator's `fingerprint`. */
  readonly generator: string;
  /** Whether modules that an earlier run made from the same are taken to be as it left them. */
  readonly isRecalling: boolean;
}

/** Gives what emits a package of an API and compares it with what is there. */
export function packagePlanner(planning: Planning): (target: Target) => PackagePlan {
  const schemas = namedSchemas(planning.model);
  return (target) => planPackage(planning, target, schemas);
}

function planPackage(
  { root, model, beside, generator, isRecalling }: Planning,
  target: Target,
  schemas: NamedSchemas,
): PackagePlan {
  const folder = genFolder(root, target);
  const texts = readProductTexts(root, target.folder);
  const own = {
    hasOwnIndex: texts.get("src/index.ts") !== undefined,
    hasOwnService: texts.get("src/service.ts") !== undefined,
  };
  const { files: emitted, parts, ...made } = makePackage(model, target, own, beside, schemas);
  const shared = sha256(`${generator}\n${made.shared}`);
  const recalled = isRecalling ? recallModules(target.folder, shared) : undefined;
  const files = withProvenance(model, emitted, { parts: parts?.hashes, recalled });
  if (parts === undefined) return planAlone({ target, folder, files, shared });
  const comparison = compareFolder(folder, files);
  const product = compareProduct(target.name, texts, parts, comparison.known);
  const besideFiles = product.texts.map(({ path, text }) => ({ path: `../../${path}`, text }));
  return {
    target,
    folder,
    files,
    shared,
    differences: [...product.differences, ...belowPackage(comparison.differences)],
    steps: planWrite(comparison, files, { files: besideFiles, hashes: parts.hashes }),
    bytes: comparison.bytes,
  };
}

function planAlone(emitted: Pick<PackagePlan, "target" | "folder" | "files" | "shared">): PackagePlan {
  const comparison = compareFolder(emitted.folder, emitted.files);
  const differences = belowPackage(comparison.differences);
  const steps = planWrite(comparison, emitted.files);
  return { ...emitted, differences, steps, bytes: comparison.bytes };
}

function belowPackage(differences: readonly FileDifference[]): readonly FileDifference[] {
  return differences.map((one) => ({ ...one, path: `src/gen/${one.path}` }));
}
