import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { rollup } from "rollup";
import open from "webpack";

/** Makes one minified module of a program that imports others by absolute paths. */
type Bundle = (file: string) => Promise<string>;

/** The tools that programs are bundled by, by name. */
export const bundlers: readonly (readonly [name: string, bundle: Bundle])[] = [
  ["esbuild", bundleByEsbuild],
  ["Rollup", bundleByRollup],
  ["webpack", bundleByWebpack],
];

/** Without what packages say of their side effects: only the code counts. */
async function bundleByEsbuild(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    plugins: [
      {
        name: "no-side-effects-said",
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ path, resolveDir }) => ({
            path: join(path.startsWith("/") ? "" : resolveDir, path),
            sideEffects: true,
          })),
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

async function bundleByRollup(file: string): Promise<string> {
  const bundle = await rollup({ input: file, onwarn: () => {} });
  const { output } = await bundle.generate({ format: "esm", compact: true });
  return output.map((part) => ("code" in part ? part.code : "")).join("");
}

async function bundleByWebpack(file: string): Promise<string> {
  const path = join(dirname(file), "webpack");
  const compiler = open({
    mode: "production",
    context: dirname(file),
    entry: file,
    target: ["web", "es2022"],
    output: { path, filename: "bundle.js", module: true, library: { type: "module" } },
    experiments: { outputModule: true },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return readFile(join(path, "bundle.js"), "utf8");
}
