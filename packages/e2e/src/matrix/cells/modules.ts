import { bundleByMetro } from "../bundle/metro.ts";
import type { Cell } from "../cell.ts";
import { runProgram } from "../run-program.ts";

/** The ways into the packages. */
export const moduleCells: readonly Cell[] = [
  {
    axis: "module",
    name: "import",
    isQuick: true,
    run: async (stage) => {
      const team = await stage.team("npm");
      return runProgram(stage, team, "node", (program) => program.run([...team.node, "main.js"]));
    },
  },
  {
    axis: "module",
    name: "require()",
    isQuick: true,
    run: async (stage) => {
      const team = await stage.team("npm");
      return runProgram(stage, team, "node", (program) => program.run([...team.node, "main.cjs"]));
    },
  },
  {
    axis: "module",
    name: "Metro's bundle",
    run: async (stage) => {
      const team = await stage.team("npm");
      return runProgram(stage, team, "node", async (program) => {
        const bundle = await bundleByMetro(program, team.folder);
        await program.run([process.execPath, bundle]);
      });
    },
  },
];
