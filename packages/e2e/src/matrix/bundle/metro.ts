import { join } from "node:path";
import { fetchTool } from "../../tools/fetch-tool.ts";
import type { Program } from "../run-program.ts";

/** Bundles the program as React Native's bundler does. The path of what runs the bundle. */
export async function bundleByMetro(program: Program, teamFolder: string): Promise<string> {
  const tool = await fetchTool("metro");
  const asyncRequire = join(tool, "node_modules/metro-runtime/src/modules/asyncRequire.js");
  await program.write(
    "metro.config.cjs",
    `module.exports = {
  projectRoot: __dirname,
  // It bundles no file outside of these, not even its own.
  watchFolders: ${JSON.stringify([teamFolder, tool])},
  resolver: { useWatchman: false },
  transformer: {
    asyncRequireModulePath: ${JSON.stringify(asyncRequire)},
    // Else it leaves imports to the Babel preset of React Native.
    getTransformOptions: async () => ({ transform: { experimentalImportSupport: true } }),
  },
  cacheStores: [],
  maxWorkers: 1,
};
`,
  );
  const cli = join(tool, "node_modules/metro/src/cli.js");
  const options = ["--config", "metro.config.cjs", "--out", "bundle"];
  await program.run([process.execPath, cli, "build", "bundled.js", ...options]);
  await program.write(
    "run-bundle.cjs",
    `require("node:vm").runInThisContext(require("node:fs").readFileSync("bundle.js", "utf8"));\n`,
  );
  return "run-bundle.cjs";
}
