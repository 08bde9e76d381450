import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { exportsOf } from "@specmint/codegen";
import { hashFiles } from "@specmint/testing";
import { expect, it } from "vitest";
import { exists } from "../workspace.ts";
import type { LoadedProduct } from "./load-product.ts";

/** Tests that the package is to be had as one of its kind is, under every entry. What else is in its package.json is the team's. */
export function testManifest({ folder, kind, spec, typesPackage, resolve }: LoadedProduct): void {
  const read = async (): Promise<Manifest> =>
    JSON.parse(await readFile(join(folder, "package.json"), "utf8"));

  it("has the package.json of its kind", async () => {
    const manifest = await read();
    const paths = Object.keys(await hashFiles(join(folder, "src/gen")));
    const hasOwnIndex = await exists(join(folder, "src/index.ts"));
    const hasOwnService = await exists(join(folder, "src/service.ts"));
    expect(manifest).toMatchObject({
      type: "module",
      sideEffects: false,
      files: expect.arrayContaining(["dist"]),
      exports: exportsOf({
        kind,
        files: paths.map((path) => ({ path, text: "" })),
        hasOwnIndex,
        hasOwnService,
      }),
      specmint: { spec, kind },
      scripts: { generate: "specmint generate" },
    });
    const wanted = { types: [], client: ["@specmint/runtime", typesPackage], fixtures: [typesPackage] }[kind];
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(expect.arrayContaining(wanted));
  });

  it("has a file behind every entry", async () => {
    const entries = Object.keys((await read()).exports).filter((entry) => !entry.includes("*"));
    for (const entry of entries) expect(await readFile(resolve(entry.slice(1)))).toBeDefined();
  });
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
