import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageJson } from "../scaffold/package-json.ts";
import { readSettings } from "../scaffold/workspace-settings.ts";
import type { LoadedProduct } from "./load-product.ts";

/** What has to be in a package.json as `specmint new` writes it; all else is the team's own. */
const kept = ["name", "type", "sideEffects", "exports", "specmint"] as const;

/** Tests that the package is to be had as one of its kind is, under every entry. */
export function testManifest({ root, folder, kind, model, allowOutside, resolve }: LoadedProduct): void {
  const read = async () => {
    const ours: Manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const made = packageJson(model, kind, await readSettings(root, allowOutside)) as Manifest;
    return { ours, made };
  };

  it("has the package.json of its kind", async () => {
    const { ours, made } = await read();
    for (const key of kept) expect(ours).toHaveProperty(key, made[key]);
    expect(Object.keys(ours.dependencies ?? {}).sort()).toEqual(Object.keys(made.dependencies ?? {}).sort());
    expect(ours.files).toEqual(expect.arrayContaining([...made.files]));
    expect(ours.scripts).toMatchObject({ generate: made.scripts["generate"] });
  });

  it("has a file behind every entry", async () => {
    const { exports } = (await read()).ours;
    const entries = Object.keys(exports).filter((entry) => !entry.includes("*"));
    for (const entry of entries) expect(await readFile(resolve(entry.slice(1)))).toBeDefined();
  });
}

interface Manifest {
  readonly [key: string]: unknown;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
