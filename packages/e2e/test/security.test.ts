import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const text = readFileSync(join(root, "SECURITY.md"), "utf8");

/** Each promise of SECURITY.md with the files that hold it, and the tests that it names in them. */
const promises = text
  .split("\n")
  .flatMap((line) => {
    const [, promise = "", heldBy = ""] = /^\| (.+?) \| (`packages\/.+) \|$/.exec(line) ?? [];
    return promise === "" ? [] : [{ promise, heldBy }];
  })
  .map(({ promise, heldBy }) => {
    const files = [...heldBy.matchAll(/`(packages\/[^`]+)`(?:: ((?:"[^"]+"(?:, )?)+))?/g)];
    return [
      promise,
      files.map(([, file = "", tests = ""]) => ({ file, tests: tests.match(/[^",]{2,}/g) ?? [] })),
    ];
  }) as readonly (readonly [
  string,
  readonly { readonly file: string; readonly tests: readonly string[] }[],
])[];

it("names tests for each promise", () => {
  expect(promises.length).toBeGreaterThan(14);
});

it.each(promises)("is held by tests that exist: %s", (_, files) => {
  for (const { file, tests } of files) {
    const path = join(root, file);
    expect(existsSync(path), file).toBe(true);
    if (statSync(path).isDirectory()) continue;
    for (const test of tests) expect(readFileSync(path, "utf8"), file).toContain(test);
  }
});
