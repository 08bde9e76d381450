import type { Cell } from "./cell.ts";
import { compilerCells } from "./cells/compilers.ts";
import { managerCells } from "./cells/managers.ts";
import { moduleCells } from "./cells/modules.ts";
import { pairCells } from "./cells/pairs.ts";
import { runtimeCells } from "./cells/runtimes.ts";
import { testCells } from "./cells/tests.ts";

/** All cells, in the order of the table. */
export const cells: readonly Cell[] = [
  ...managerCells,
  ...runtimeCells,
  ...compilerCells,
  ...moduleCells,
  ...testCells,
  ...pairCells,
];
