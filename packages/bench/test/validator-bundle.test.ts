import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { bundlers } from "../src/bundlers/bundlers.ts";
import { rollup } from "../src/bundlers/rollup.ts";

const types = "@specmint/cloudflare-user-groups-types";
const all = [...bundlers, rollup];

/** Writes a program into this package, whose packages it may import. */
function writeProgram(text: string): string {
  const folder = mkdtempSync(join(import.meta.dirname, "program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "program.mjs");
  writeFileSync(file, text);
  return file;
}

it.each(
  all.flatMap((bundler) => ["validators", "schemas/response-info"].map((entry) => ({ bundler, entry }))),
)(
  "$bundler.name takes of ./$entry one validator, with the schemas that it refers to and without words",
  async ({ bundler, entry }) => {
    const program = `import { validateResponseInfo } from "${types}/${entry}"; show(validateResponseInfo);`;
    const text = new TextDecoder().decode(await bundler.bundle(writeProgram(program)));
    expect(text).toContain("documentation_url");
    expect(text).not.toMatch(/permission_groups|description|json-schema\.org/);
  },
);

it.each(all)("$name leaves out validators and JSON Schemas that nobody uses", async (bundler) => {
  const program = `import { ResponseInfoSchema } from "${types}/schemas";
import { validatePolicy } from "${types}/validators"; show(1);`;
  const text = new TextDecoder().decode(await bundler.bundle(writeProgram(program)));
  expect(text.trim()).toMatch(/^show\(1\);?$/);
});
