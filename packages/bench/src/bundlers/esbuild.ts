import { build } from "esbuild";
import type { Bundler } from "./bundler.ts";

/** esbuild, which the bench also measures the other tools with. */
export const esbuild: Bundler = {
  name: "esbuild",
  async bundle(file) {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      platform: "browser",
      format: "esm",
      target: "es2022",
      write: false,
      logLevel: "silent",
    });
    const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
    return contents;
  },
};
