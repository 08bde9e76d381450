import { join } from "node:path";
import { fetchTool } from "../../tools/fetch-tool.ts";
import type { Program } from "../run-program.ts";

/** Bundles the program as webpack does for production. The path of the bundle below its folder. */
export async function bundleByWebpack(program: Program): Promise<string> {
  const webpack = join(await fetchTool("webpack"), "node_modules/webpack");
  const settings = {
    mode: "production",
    context: program.folder,
    entry: "./bundled.js",
    output: { path: join(program.folder, "out"), filename: "bundle.js" },
  };
  await program.write(
    "webpack.cjs",
    `require(${JSON.stringify(webpack)})(${JSON.stringify(settings)}, (error, stats) => {
  if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
});
`,
  );
  await program.run([process.execPath, "webpack.cjs"]);
  return "out/bundle.js";
}
