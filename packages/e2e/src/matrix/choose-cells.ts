import type { Axis, Cell } from "./cell.ts";
import { cells } from "./list-cells.ts";

/** The cells to run, by axis. */
export interface Chosen {
  /** Whether these are all cells. */
  readonly isFull: boolean;
  readonly axes: readonly { readonly axis: Axis; readonly cells: readonly Cell[] }[];
}

/** The cells that `SPECMINT_E2E` asks for: `full`, the name of one, else the quick ones. */
export function chooseCells({ SPECMINT_E2E: wanted = "" }: NodeJS.ProcessEnv): Chosen {
  const isFull = wanted === "full";
  const isChosen = ({ name, isQuick = false }: Cell) => (wanted === "" ? isQuick : isFull || name === wanted);
  const chosen = cells.filter(isChosen);
  const axes = [...new Set(chosen.map(({ axis }) => axis))];
  return {
    isFull,
    axes: axes.map((axis) => ({ axis, cells: chosen.filter((cell) => cell.axis === axis) })),
  };
}
