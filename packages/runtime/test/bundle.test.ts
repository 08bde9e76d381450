import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** What of the sources is in a bundle of what a module exports under these names. */
async function filesFor(entry: string, names: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: `export { ${names} } from "./${entry}"`, resolveDir: source },
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    treeShaking: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

describe("a bundle", () => {
  it("of a client and an operation has neither openapi-fetch nor what only some APIs need", async () => {
    const files = await filesFor("gen1.ts", "createClient, callOperation");
    const others = files.filter((path) =>
      /openapi-fetch|raw\/|middleware\/|body\/(?!write-json)|style/.test(path),
    );
    expect(others).toEqual([]);
    expect(files.some((path) => path.endsWith("run-call.ts"))).toBe(true);
  });

  it("of a client with raw methods has openapi-fetch", async () => {
    const files = await filesFor("gen1-raw.ts", "createRawClient");
    expect(files.some((path) => path.includes("openapi-fetch"))).toBe(true);
  });

  it.each(["gen1.ts", "gen1-raw.ts", "index.ts"])("that uses nothing of %s is empty", async (entry) => {
    const { outputFiles } = await build({
      stdin: { contents: `import * as all from "./${entry}"`, resolveDir: source },
      bundle: true,
      format: "esm",
      write: false,
      // What the package says of itself could hide a call at the top of a module.
      ignoreAnnotations: false,
      plugins: [
        {
          name: "no-side-effects-said",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
              path: fileURLToPath(new URL(path, `file://${resolveDir}/`)),
              sideEffects: true,
            })),
        },
      ],
    });
    const text = outputFiles[0]?.text ?? "";
    const code = text.split("\n").filter((line) => line.trim() && !line.startsWith("//"));
    expect(code).toEqual([]);
  });
});
