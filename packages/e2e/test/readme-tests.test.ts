import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runners } from "./readme-runners.ts";
import { readSnippets } from "./readme-snippets.ts";
import { isTest, runTests } from "./readme-tests.ts";
import { products } from "./workspace-packages.ts";

const tests = readSnippets().filter(isTest);
const fixtures = products.filter(({ kind }) => kind === "fixtures");

describe.each(fixtures)("the tests in the README of $folder", ({ path }) => {
  const own = tests.filter(({ folder }) => folder === path);

  it("are of builders, of cases, of what a later server sends, of properties, with MSW, and with the service", () => {
    expect(own.length).toBeGreaterThanOrEqual(6);
    expect(own.filter(({ code }) => code.includes('"msw/node"'))).not.toEqual([]);
    expect(own.filter(({ code }) => code.includes("createService("))).not.toEqual([]);
  });

  it.each(runners)("pass in $name", async (runner) => {
    const outcomes = await runTests(
      runner,
      path,
      own.map(({ code }) => code),
    );
    expect(outcomes.map(({ failed }) => failed)).toEqual(own.map(() => 0));
    expect(outcomes.filter(({ passed }) => passed === 0)).toEqual([]);
  });
});

describe.each(runners)("tests that are run in $name", (runner) => {
  const { path = "", json } = fixtures[0] ?? {};
  const imports = 'import { expect, test } from "vitest";\n';
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "specmint-tests-of-tests-"));
    vi.stubEnv("TMPDIR", folder);
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it("are counted: a file fails whose test fails, that does not load, or that has none; nothing stays", async () => {
    const codes = [
      `import { invalid } from "${json?.name}"; test("a", () => { expect(typeof invalid as string).toBe("function"); }); test("b", () => {});`,
      'test("a", () => {}); test("b", () => { expect(1).toBe(2); });',
      `import { missing } from "${json?.name}"; test("a", () => missing());`,
      "export {};",
    ];
    const outcomes = await runTests(
      runner,
      path,
      codes.map((code) => imports + code),
    );
    expect(outcomes).toEqual([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 1 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
    expect(await readdir(folder)).toEqual([]);
  });
});
