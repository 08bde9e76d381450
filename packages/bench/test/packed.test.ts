import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packPackages } from "../src/pack-packages.ts";
import { packProgram } from "../src/pack-program.ts";
import { byClient } from "../src/programs.ts";

const client = "@specmint/cloudflare-user-groups-client";

it("packages are installed as they are published, with those that they depend on, and are gone at the end", async () => {
  let folder: string;
  {
    await using packages = await packPackages(client);
    folder = packages.folder;
    const modules = join(folder, "node_modules");
    expect(readdirSync(join(modules, client)).sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist",
      "package.json",
    ]);
    const manifest = JSON.parse(readFileSync(join(modules, client, "package.json"), "utf8"));
    expect(manifest.dependencies["@specmint/runtime"]).toMatch(/^\^\d/);
    const installed = ["@specmint/runtime", "@specmint/cloudflare-user-groups-types", "openapi-fetch"];
    for (const name of installed) expect(existsSync(join(modules, name, "package.json"))).toBe(true);
  }
  expect(existsSync(folder)).toBe(false);
});

it("a program is JavaScript that waits only within a function", async () => {
  await using packages = await packPackages(client);
  const text = readFileSync(await packProgram(byClient, packages), "utf8");
  expect(text).toMatch(/^import .*;\nimport .*;\n\(async \(\) => \{\n(.*\n)+\}\)\(\);\n$/);
  expect(text).not.toMatch(/^const/);
});
