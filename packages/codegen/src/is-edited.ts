import { isDeepStrictEqual } from "node:util";
import { knownParts, readVouchers, type Vouchers } from "./compare-folder.ts";
import { isProductEdited } from "./product/compare-product.ts";
import { readProductTexts } from "./product/read-product-texts.ts";
import { readFolder } from "./read-folder.ts";
import { genFolder, type Target } from "./target.ts";
import { provenanceFile } from "./with-provenance.ts";

/** How often a package is looked at that another run is writing meanwhile. */
const looks = 5;

/** True if what was generated into a package has been edited by hand since, whatever it should be today. */
export function isEdited(root: string, target: Target): boolean {
  const folder = genFolder(root, target);
  for (let look = 1; ; look++) {
    const vouchers = readVouchers(folder);
    const edited = isBesideEdited(root, target, vouchers) || isFolderEdited(folder, vouchers);
    // What a run replaces while it is looked at is no edit.
    if (!edited || look === looks || isDeepStrictEqual(vouchers, readVouchers(folder))) return edited;
  }
}

function isFolderEdited(folder: string, { provenance, pending }: Vouchers): boolean {
  return [...readFolder(folder)].some(([path, hash]) => {
    const known = [provenance?.files[path] ?? [], pending[path] ?? []].flat();
    return path !== provenanceFile && known.length > 0 && !known.includes(hash);
  });
}

function isBesideEdited(root: string, { name, folder }: Target, vouchers: Vouchers): boolean {
  return isProductEdited(name, readProductTexts(root, folder), knownParts(vouchers));
}
