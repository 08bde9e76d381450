import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Comparable, loadComparable } from "@specmint/spec";
import { compareSpecs, type Verdict } from "@specmint/verdict";
import { beforeAll, describe, expect, it } from "vitest";

const { resolve } = createRequire(import.meta.url);
let old: Comparable;
let next: Comparable;
let verdict: Verdict;
beforeAll(async () => {
  [old, next] = await Promise.all([read("@octokit/openapi-22"), read("@octokit/openapi")]);
  verdict = compareSpecs(old, next);
});

describe("two versions of GitHub's description", () => {
  it("are compared wherever both have values", () => {
    const { operations, positions, changed } = verdict.counts;
    expect({ operations, positions, changed }).toEqual({ operations: 1068, positions: 5969, changed: 327 });
    expect(verdict.diagnostics).toEqual([]);
  });

  it("leave at most one in fifty changed positions undecided", () => {
    const { changed, undecided } = verdict.counts;
    expect(undecided / changed).toBeLessThanOrEqual(0.02);
  });

  it("differ by breaks that are proved by values", () => {
    const kinds = Map.groupBy(verdict.changes, ({ proof }) => proof.kind);
    expect(kinds.get("witness")?.length).toBeGreaterThan(20);
    expect(verdict.changes.filter(({ bump }) => bump === "major").length).toBeGreaterThan(50);
  });

  it.each([["the older"], ["the newer"]])("differ from themselves in nothing: %s", (which) => {
    const one = which === "the older" ? old : next;
    expect(compareSpecs(one, one).changes).toEqual([]);
  });
});

async function read(name: string): Promise<Comparable> {
  const file = resolve(`${name}/generated/api.github.com.json`);
  const { comparable } = await loadComparable({ file, text: await readFile(file, "utf8") });
  if (!comparable) throw new Error(`${file} cannot be read`);
  return comparable;
}
