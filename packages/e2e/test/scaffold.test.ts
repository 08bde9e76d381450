import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { products, root, specs } from "./workspace-packages.ts";

const run = promisify(execFile);
let fresh: string;

beforeAll(async () => {
  fresh = await mkdtemp(join(tmpdir(), "specmint-"));
  // The tools are there by name only, so that they are named as they are here: `workspace:^`.
  const tools = ["cli", "runtime", "schema", "mock"].map((tool) => `packages/${tool}/package.json`);
  for (const path of ["package.json", "pnpm-workspace.yaml", ...specs, ...tools]) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await cp(join(root, path), join(fresh, path)).catch((error) => {
      if (!tools.includes(path)) throw error;
    });
  }
  for (const spec of specs) {
    const slug = spec.replace(/^specs\/|\.\w+$/g, "");
    const command = [join(root, "packages/cli/bin/specmint.js"), "new", slug, "--from", spec];
    await run(process.execPath, command, { cwd: fresh });
  }
}, 120_000);

afterAll(() => rm(fresh, { recursive: true }));

/** Where the last generated section ends. */
function endOfGenerated(readme: string): number {
  const [last] = [...readme.matchAll(/^<!-- \/specmint:[a-z]+ -->\n/gm)].slice(-1);
  return last ? last.index + last[0].length : 0;
}

describe.each(products)("packages/$folder is what `specmint new` makes:", ({ folder, path }) => {
  const made = () => join(fresh, "packages", folder);

  it.each(["turbo.json", "tsconfig.json", "test/product.test.ts"])("%s", async (file) => {
    expect(await readFile(join(path, file), "utf8")).toBe(await readFile(join(made(), file), "utf8"));
  });

  it("README.md, but for what the team writes of its own service", async () => {
    const ours = await readFile(join(path, "README.md"), "utf8");
    const theirs = await readFile(join(made(), "README.md"), "utf8");
    // What is the team's stands behind all that is generated.
    const text = existsSync(join(path, "src/service.ts")) ? ours.slice(0, endOfGenerated(ours)) : ours;
    expect(text).toBe(theirs);
  });

  it("package.json, but for the version and what only its tests need", async () => {
    const ours = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
    const theirs = JSON.parse(await readFile(join(made(), "package.json"), "utf8"));
    // What the team writes itself is in place of what is generated.
    const { "./service": service } = ours.exports;
    expect(ours).toEqual({
      ...theirs,
      exports: service ? { ...theirs.exports, "./service": service } : theirs.exports,
      version: ours.version,
      devDependencies: { ...ours.devDependencies, ...theirs.devDependencies },
    });
  });
});
