import type { Kind } from "@specmint/codegen";
import { documentPath, parseProvenance, provenancePath } from "../build/provenance.ts";
import { productRules } from "../product-rules.ts";
import { isMembers, type Members, parseJson, valueAt } from "../read-manifest.ts";
import type { PackageFiles } from "./open-package.ts";
import type { PackageFacts } from "./remake.ts";
import { VerifyError } from "./verify-error.ts";

/**
 * What a package says of itself.
 *
 * @throws `VerifyError` if it does not say enough to make it again.
 */
export function readFacts(files: PackageFiles): PackageFacts {
  const manifest = parseJson(textOf(files, "package.json") ?? "");
  if (!isMembers(manifest)) throw new VerifyError("It is no package: its package.json is no JSON object.");
  if (!isProduct(manifest))
    throw new VerifyError(
      'It is no package of Specmint: its package.json does not say of which "specmint.spec" it is which "kind".',
    );
  const { name, version, specmint } = manifest;
  const text = textOf(files, provenancePath);
  if (text === undefined)
    throw new VerifyError(
      `It has no ${provenancePath}, so nothing says what it was made by; build it by: specmint build`,
    );
  const provenance = parseProvenance(text);
  if (!provenance)
    throw new VerifyError(`Its ${provenancePath} is not one of \`specmint build\`; build it by that.`);
  const { spec, kind } = specmint as { readonly spec: string; readonly kind: Kind };
  if (provenance.spec !== spec)
    throw new VerifyError(`Its package.json names another spec than its ${provenancePath}.`);
  if (!files.has(documentPath))
    throw new VerifyError(`It has no ${documentPath}, the spec that it was made from.`);
  return {
    name: name as string,
    version: version as string,
    kind,
    hasOwnIndex: files.has("dist/index.js"),
    hasOwnService: files.has("dist/service.js"),
    provenance,
  };
}

/** The text of a file of a package. */
export function textOf(files: PackageFiles, path: string): string | undefined {
  return files.get(path)?.toString("utf8");
}

function isProduct(members: Members): boolean {
  const isVersion = typeof members["version"] === "string";
  return isVersion && productRules(members).every(({ path, isRight }) => isRight(valueAt(members, path)));
}
