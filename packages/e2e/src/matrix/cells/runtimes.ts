import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { plainEnv } from "../../plain-env.ts";
import { run } from "../../run.ts";
import { makeTemporaryFolder } from "../../temporary-folder.ts";
import { fetchTool } from "../../tools/fetch-tool.ts";
import { type ToolName, toolVersions } from "../../tools/tool-versions.ts";
import { bundleByEsbuild } from "../bundle/esbuild.ts";
import { bundleByVite } from "../bundle/vite.ts";
import { bundleByWebpack } from "../bundle/webpack.ts";
import type { Cell } from "../cell.ts";
import { runPage } from "../run-page.ts";
import { type Program, runProgram } from "../run-program.ts";
import { runWorker } from "../run-worker.ts";
import type { Stage } from "../stage.ts";

type NodeTool = Extract<ToolName, `node-${string}`>;

/** The program of a Node that npm has, which says that it is the one. */
export async function nodeOf(tool: NodeTool): Promise<string> {
  const folder = await fetchTool(tool);
  const node = join(folder, "node_modules/node/bin/node");
  const { stdout } = await run(node, ["--version"], { cwd: folder, env: plainEnv() });
  if (stdout.trim() !== `v${toolVersions[tool].node}`) throw new Error(`${tool} is ${stdout}`);
  return node;
}

/** What runs the program that npm has installed: by Node, Bun, Deno, workerd, and in a page. */
export const runtimeCells: readonly Cell[] = [
  ...(["20", "22", "24", "26"] as const).map(
    (version): Cell => ({
      axis: "runtime",
      name: `Node ${version}`,
      isQuick: version === "20",
      run: async (stage) => {
        const node = await nodeOf(`node-${version}`);
        return runProgram(stage, await stage.team("npm"), "node", (program) =>
          program.run([node, "main.js"]),
        );
      },
    }),
  ),
  {
    axis: "runtime",
    name: "Bun",
    run: async (stage) => {
      const bun = join(await fetchTool("bun"), "node_modules/.bin/bun");
      return runProgram(stage, await stage.team("npm"), "bun", (program) => program.run([bun, "main.js"]));
    },
  },
  { axis: "runtime", name: "Deno, npm: specifiers", isQuick: true, run: runByDeno },
  {
    axis: "runtime",
    name: "workerd",
    isQuick: true,
    run: async (stage) =>
      runProgram(stage, await stage.team("npm"), "workerd", (program) => runWorker(program)),
  },
  ...[
    {
      bundler: "esbuild",
      bundle: (program: Program) => bundleByEsbuild(program, "bundled.js"),
      isQuick: true,
    },
    { bundler: "Vite", bundle: bundleByVite },
    { bundler: "webpack", bundle: bundleByWebpack },
  ].map(
    ({ bundler, bundle, ...rest }): Cell => ({
      ...rest,
      axis: "runtime",
      name: `headless Chromium, bundled by ${bundler}`,
      run: async (stage) =>
        runProgram(stage, await stage.team("npm"), "browser", async (program) =>
          runPage(program, await bundle(program)),
        ),
    }),
  ),
];

/** In a folder where nothing is installed: Deno gets what the program names. */
async function runByDeno(stage: Stage): Promise<string> {
  const deno = join(await fetchTool("deno"), "node_modules/.bin/deno");
  await using team = await makeTemporaryFolder("deno");
  return await runProgram(stage, team, "deno", async ({ folder, write, run: start }) => {
    const imports = await readFile(join(folder, "import-packages.js"), "utf8");
    const specifiers = imports.replaceAll(
      /"(@specmint\/[^/"]+)(.*)"/g,
      (_, name: string, subpath: string) => `"npm:${name}@${stage.versions[name]}${subpath}"`,
    );
    await write("import-packages.js", specifiers.replace('"fast-check"', '"npm:fast-check@4"'));
    const options = ["--no-prompt", "--no-lock", "--minimum-dependency-age=0", "--allow-net", "--allow-env"];
    await start([deno, "run", ...options, "main.js"], stage.registry.env);
  });
}
