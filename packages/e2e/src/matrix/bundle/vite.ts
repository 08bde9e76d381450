import { join } from "node:path";
import { fetchTool } from "../../tools/fetch-tool.ts";
import type { Program } from "../run-program.ts";

const html = '<!doctype html><script type="module" src="/bundled.js"></script>';

/** Bundles the program as Vite does for production. The path of the bundle below its folder. */
export async function bundleByVite(program: Program): Promise<string> {
  const cli = join(await fetchTool("vite"), "node_modules/vite/bin/vite.js");
  await program.write("index.html", html);
  const names = { entryFileNames: "bundle.js" };
  const settings = { logLevel: "warn", build: { outDir: "out", rolldownOptions: { output: names } } };
  await program.write("vite.config.js", `export default ${JSON.stringify(settings)};\n`);
  await program.run([process.execPath, cli, "build"]);
  return "out/bundle.js";
}
