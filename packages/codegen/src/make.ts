// An entry of its own, because it has all emitters and what they are made of: `generate`, which mostly finds nothing to do, waits for
// none of that.
export { type Beside, type MadePackage, makePackage, type OwnParts } from "./make-package.ts";
export { comparePublished, type PublishedTexts } from "./product/compare-published.ts";
