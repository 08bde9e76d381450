import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listModules, readImports } from "../src/index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "specmint-"));
  await write("index.js", 'export { a } from "./a.js";\nexport * from "./b.js";\n');
  await write(
    "a.js",
    'import { b } from "./b.js";\nimport "node:fs";\nexport const a = b; // import "./c.js"\n',
  );
  await write("b.js", 'export const b = "from \\"./c.js\\"";\nexport const load = () => import("./c.js");\n');
  await write("c.js", 'import "./a.js";\n');
  await write("d.js", 'import "./a.js";\n');
});
afterEach(() => rm(folder, { recursive: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text);
}

it("lists what a module imports, directly or not, round in circles or dynamically, and nothing else", async () => {
  const files = ["a.js", "b.js", "c.js"].map((name) => join(folder, name));
  expect(await listModules(join(folder, "a.js"))).toEqual([...files, "node:fs"]);
});

it("reads what one file imports, as written", async () => {
  expect(await readImports(join(folder, "index.js"))).toEqual(["./a.js", "./b.js"]);
  expect(await readImports(join(folder, "a.js"))).toEqual(["./b.js", "node:fs"]);
});
