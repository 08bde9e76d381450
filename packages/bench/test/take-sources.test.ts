import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import { takeSources } from "../src/take-sources.ts";

const exports = {
  ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
  "./gen1": { types: "./dist/gen1.d.ts", default: "./dist/gen1.js" },
  "./operations/*": { types: "./dist/operations/*.d.ts", default: "./dist/operations/*.js" },
};

/** Bundles an import of a package that has only sources. */
async function bundle(specifier: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "specmint-sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", JSON.stringify({ name: "@a/b", exports }));
  for (const name of ["index", "gen1", "operations/put-it"]) {
    write(`src/${name}.ts`, `export const from: string = "${name}";\n`);
  }
  const { outputFiles } = await build({
    stdin: { contents: `import { from } from "${specifier}"; show(from);`, resolveDir: folder },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
    plugins: [takeSources("@a/b", folder)],
  });
  return outputFiles.map(({ text }) => text).join("");
}

it.each([
  ["@a/b", "index"],
  ["@a/b/gen1", "gen1"],
  ["@a/b/operations/put-it", "operations/put-it"],
])("%s is bundled from its source", async (specifier, want) => {
  expect(await bundle(specifier)).toContain(`var from = "${want}";`);
});

it("what the package does not export is refused", async () => {
  await expect(bundle("@a/b/else")).rejects.toThrow("@a/b does not export @a/b/else");
});
