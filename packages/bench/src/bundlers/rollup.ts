import { fileURLToPath, pathToFileURL } from "node:url";
import { rollup as open, type Plugin } from "rollup";
import type { Bundler } from "./bundler.ts";

/** Rollup by itself, which minifies nothing: what it leaves out it understands by itself. */
export const rollup: Bundler = {
  name: "Rollup",
  async bundle(file) {
    const build = await open({ input: file, plugins: [fromPackages], onLog() {} });
    const { output } = await build.generate({ format: "esm" });
    await build.close();
    return Buffer.from(output[0].code);
  },
};

/** Finds packages as Node does: Rollup finds files alone. */
const fromPackages: Plugin = {
  name: "from-packages",
  resolveId(source, importer) {
    if (importer === undefined || source.startsWith(".")) return null;
    return fileURLToPath(import.meta.resolve(source, pathToFileURL(importer)));
  },
};
