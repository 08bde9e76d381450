import { kinds } from "../kinds.ts";
import type { Branch } from "./branch.ts";
import { unknown } from "./find.ts";
import { solveLists } from "./solve-lists.ts";
import { solveNumbers } from "./solve-numbers.ts";
import { solveObjects } from "./solve-objects.ts";
import { solveTexts } from "./solve-texts.ts";

/** Values that the parts of a branch allow, all of them or the likeliest. */
export type Leaf = { readonly values: readonly unknown[]; readonly isAll: boolean } | "none" | "unknown";

/** Values of a branch in which nothing is left to choose. */
export function leafOf(branch: Branch): Leaf {
  switch (branch.kind) {
    case kinds.null:
      return { values: [null], isAll: true };
    case kinds.boolean:
      return { values: [true, false], isAll: true };
    case kinds.integer:
    case kinds.fraction:
      return solveNumbers(branch);
    case kinds.string:
      return solveTexts(branch);
    case kinds.array:
      return solveLists(branch);
    case kinds.object:
      return solveObjects(branch);
    default:
      return unknown(branch.engine, "bytes are no JSON");
  }
}
