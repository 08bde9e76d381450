import { rolldown as open } from "rolldown";
import type { Bundler } from "./bundler.ts";

/** Rolldown, which Vite 8 bundles with. */
export const rolldown: Bundler = {
  name: "Rolldown",
  async bundle(file) {
    const build = await open({
      input: file,
      platform: "browser",
      transform: { target: "es2022" },
      logLevel: "silent",
    });
    const { output } = await build.generate({ format: "esm", minify: true });
    await build.close();
    const [{ code, imports }, ...others] = output;
    // What it does not find it leaves to the browser.
    if (imports.length > 0) throw new Error(`Could not resolve ${imports.join(", ")}`);
    if (others.length > 0) throw new Error(`${file} became more than one module`);
    return Buffer.from(code);
  },
};
