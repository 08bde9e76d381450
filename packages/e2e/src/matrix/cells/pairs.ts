import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchTool } from "../../tools/fetch-tool.ts";
import { bundleByVite } from "../bundle/vite.ts";
import { bundleByWebpack } from "../bundle/webpack.ts";
import type { Cell } from "../cell.ts";
import { compile, compilers } from "../compile.ts";
import type { Manager } from "../install-team.ts";
import { runPage } from "../run-page.ts";
import { type Program, runProgram } from "../run-program.ts";
import { runWorker } from "../run-worker.ts";
import type { Stage } from "../stage.ts";
import { compilerPairs } from "./compilers.ts";
import { nodeOf } from "./runtimes.ts";

/** Pairs of values that were seen to matter, or are known to. */
export const pairCells: readonly Cell[] = [
  ...compilers.map(
    (compiler): Cell => ({
      axis: "pair",
      name: `pnpm × declaration: true, TypeScript ${compiler}`,
      isQuick: compiler === "5.9",
      run: (stage) => declare(stage, "pnpm", compiler),
    }),
  ),
  {
    axis: "pair",
    name: "Yarn 4, PnP × declaration: true, TypeScript 5.9",
    run: async (stage) => {
      const { node } = await stage.team("yarn-pnp");
      // What Yarn has installed, mended by it to know of its archives.
      return declare(stage, "yarn-pnp", [...node.slice(0, -1), "run", "-T", "tsc"]);
    },
  },
  {
    axis: "pair",
    name: "Yarn 4, PnP × require()",
    run: async (stage) => {
      const team = await stage.team("yarn-pnp");
      return runProgram(stage, team, "node", (program) => program.run([...team.node, "main.cjs"]));
    },
  },
  ...(["20.19", "20", "22", "26"] as const).map(
    (version): Cell => ({
      axis: "pair",
      name: `require() × Node ${version}`,
      run: async (stage) => {
        const node = await nodeOf(`node-${version}`);
        return runProgram(stage, await stage.team("npm"), "node", (program) =>
          program.run([node, "main.cjs"]),
        );
      },
    }),
  ),
  {
    axis: "pair",
    name: "Bun × Bun",
    run: async (stage) => {
      const bun = join(await fetchTool("bun"), "node_modules/.bin/bun");
      return runProgram(stage, await stage.team("bun"), "bun", (program) => program.run([bun, "main.js"]));
    },
  },
  {
    axis: "pair",
    name: "pnpm × Deno",
    run: async (stage) => {
      const deno = join(await fetchTool("deno"), "node_modules/.bin/deno");
      const options = ["--no-prompt", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-env"];
      return runProgram(stage, await stage.team("pnpm"), "deno", (program) =>
        program.run([deno, "run", ...options, "--allow-read", "main.js"], stage.registry.env),
      );
    },
  },
  {
    axis: "pair",
    name: "workerd × nodejs_compat",
    run: async (stage) =>
      runProgram(stage, await stage.team("npm"), "workerd", (program) =>
        runWorker(program, ["nodejs_compat"]),
      ),
  },
  ...[
    { bundler: "Vite", bundle: bundleByVite },
    { bundler: "webpack", bundle: bundleByWebpack },
  ].map(
    ({ bundler, bundle }): Cell => ({
      axis: "pair",
      name: `pnpm × ${bundler}`,
      run: async (stage) =>
        runProgram(stage, await stage.team("pnpm"), "browser", async (program: Program) =>
          runPage(program, await bundle(program)),
        ),
    }),
  ),
  ...compilerPairs,
];

/** Compiles a library, and sees that its declarations name no package but those that the team has in its package.json. */
async function declare(
  stage: Stage,
  manager: Manager,
  compiler: Parameters<typeof compile>[1],
): Promise<string> {
  const team = await stage.team(manager);
  const options = { noEmit: false, declaration: true, emitDeclarationOnly: true };
  const folder = await compile(team, compiler, "library.ts", options);
  const text = await readFile(join(folder, "library.d.ts"), "utf8");
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(join(team.folder, "package.json"), "utf8"),
  );
  const imports = text.matchAll(/(?:from |import\()"((?:@[^/"]+\/)?[^/"]+)/g);
  const others = [...imports]
    .map(([, name = ""]) => name)
    .filter((name) => !(name in { ...dependencies, ...devDependencies }));
  if (others.length > 0) throw new Error(`The declarations name ${others.join(", ")}.`);
  return "compiles; its declarations name nothing that is not installed";
}
