import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { bundlers } from "../src/bundlers/bundlers.ts";

/** A program that imports one of two values of a package. */
function writeProgram(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "specmint-bundlers-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const modules = join(folder, "node_modules/a");
  mkdirSync(modules, { recursive: true });
  writeFileSync(
    join(modules, "package.json"),
    '{ "name": "a", "type": "module", "sideEffects": false, "exports": "./index.js" }',
  );
  writeFileSync(join(modules, "index.js"), 'export const used = "used"; export const other = ["not used"];');
  const file = join(folder, "program.js");
  writeFileSync(file, 'import { used } from "a";\nglobalThis.show(used);\n');
  return file;
}

it.each(bundlers)(
  "$name makes one small module that holds what is used, and nothing else",
  async (bundler) => {
    const text = new TextDecoder().decode(await bundler.bundle(writeProgram()));
    expect(text).toMatch(/globalThis\.show\(/);
    expect(text).toContain("used");
    expect(text).not.toContain("not used");
    expect(text.length).toBeLessThan(100);
  },
);

it.each(bundlers)("$name says what is wrong with a program that it cannot bundle", async (bundler) => {
  const file = writeProgram();
  writeFileSync(file, 'import { used } from "b";\nglobalThis.show(used);\n');
  await expect(bundler.bundle(file).then(String)).rejects.toThrow(/resolve.*b/);
});
