import type { Cell } from "../cell.ts";
import type { Manager } from "../install-team.ts";
import { runProgram } from "../run-program.ts";

const managers: readonly { readonly name: string; readonly manager: Manager; readonly isQuick?: boolean }[] =
  [
    { name: "npm", manager: "npm", isQuick: true },
    { name: "pnpm", manager: "pnpm", isQuick: true },
    { name: "Yarn 4, node_modules", manager: "yarn" },
    { name: "Yarn 4, PnP", manager: "yarn-pnp", isQuick: true },
    { name: "Bun, node_modules", manager: "bun" },
  ];

/** What each package manager installs, run by Node. */
export const managerCells: readonly Cell[] = managers.map(({ manager, ...rest }) => ({
  ...rest,
  axis: "package manager",
  run: async (stage) => {
    const team = await stage.team(manager);
    return runProgram(stage, team, "node", (program) => program.run([...team.node, "main.js"]));
  },
}));
