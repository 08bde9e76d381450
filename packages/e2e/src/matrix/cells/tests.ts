import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { plainEnv } from "../../plain-env.ts";
import { fetchTool } from "../../tools/fetch-tool.ts";
import type { ToolName } from "../../tools/tool-versions.ts";
import type { Cell } from "../cell.ts";
import { type Program, runProgram } from "../run-program.ts";

/** A test file for any of them, but for the line that imports `test`. */
const testFile = (imports: string): string => `${imports}
import * as packages from "./import-packages.js";
import { report } from "./report.js";

test("everything holds", async () => {
  const failing = (await report(packages)).filter(({ ok }) => !ok);
  if (failing.length > 0) throw new Error(JSON.stringify(failing));
}, 600_000);
`;

/** The program as a test, in what runs tests. */
export const testCells: readonly Cell[] = [
  ...(["node", "jsdom", "happy-dom"] as const).map(
    (environment): Cell => ({
      axis: "tests",
      name: `vitest, ${environment}`,
      isQuick: environment !== "happy-dom",
      run: async (stage) => {
        const team = await stage.team("npm");
        return runProgram(stage, team, environment, (program) => runVitest(program, environment));
      },
    }),
  ),
  {
    axis: "tests",
    name: "Jest 30",
    run: async (stage) => runProgram(stage, await stage.team("npm"), "node", runJest),
  },
  {
    axis: "tests",
    name: "node --test",
    isQuick: true,
    run: async (stage) => {
      const team = await stage.team("npm");
      return runProgram(stage, team, "node", async (program) => {
        // Its third argument is a function, the time-out an option.
        const text = testFile('import { test } from "node:test";').replace(", 600_000", "");
        await program.write("main.test.js", text);
        await program.run([...team.node, "--test", "main.test.js"]);
      });
    },
  },
];

/** A tool beside the program, as if the team had installed it. */
async function link(tool: ToolName, names: readonly string[], { folder }: Program): Promise<void> {
  const installed = join(await fetchTool(tool), "node_modules");
  for (const name of names) {
    const target = join(folder, "node_modules", name);
    await mkdir(join(target, ".."), { recursive: true });
    await symlink(join(installed, name), target);
  }
}

async function runVitest(program: Program, environment: string): Promise<void> {
  await link("vitest", ["vitest", "jsdom", "happy-dom"], program);
  await program.write("main.test.js", testFile('import { test } from "vitest";'));
  const cli = join(program.folder, "node_modules/vitest/vitest.mjs");
  await program.run([process.execPath, cli, "run", "--root", ".", "--environment", environment]);
}

async function runJest(program: Program): Promise<void> {
  await link("jest", ["jest", "@jest/globals"], program);
  await program.write("main.test.js", testFile('import { test } from "@jest/globals";'));
  await program.write("jest.config.cjs", "module.exports = { transform: {} };\n");
  const cli = join(program.folder, "node_modules/jest/bin/jest.js");
  const env = { ...plainEnv(), NODE_OPTIONS: "--experimental-vm-modules" };
  await program.run([process.execPath, cli, "--no-cache", "main.test.js"], env);
}
