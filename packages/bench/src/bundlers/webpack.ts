import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import open from "webpack";
import type { Bundler } from "./bundler.ts";

/** webpack in its production mode. Writes into a folder `webpack` beside the program. */
export const webpack: Bundler = {
  name: "webpack",
  async bundle(file) {
    const path = join(dirname(file), "webpack");
    const compiler = open({
      mode: "production",
      context: dirname(file),
      entry: file,
      target: ["web", "es2022"],
      output: { path, filename: basename(file), module: true },
      experiments: { outputModule: true },
      performance: false,
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    return readFile(join(path, basename(file)));
  },
};
