import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { releaseSteps, versionProblems } from "../src/release-steps.ts";

describe("a release", () => {
  const questionsOf = (dryRun: boolean, tested: boolean) =>
    releaseSteps("/workspace", "/workspace/out", { dryRun, tested }).map(({ question }) => question);

  it("publishes last, after it has looked at all that could keep it from that", () => {
    expect(questionsOf(false, false)).toEqual([
      "Is nothing left of other builds?",
      "Does it build?",
      "Is all committed, also what was generated?",
      "Does each changed spec have its bump?",
      "Do the tests pass?",
      "Is it clean and fit to publish?",
      "Can all that the registry does not have be packed?",
      "Does each package have a version?",
      "Is each product what its spec says?",
      "Is all that they need at run time under a licence that may be?",
      "Is it published?",
    ]);
  });

  it("leaves out tests that have passed, and publishing where that is not wanted", () => {
    const left = (dryRun: boolean, tested: boolean) =>
      questionsOf(false, false).filter((question) => !questionsOf(dryRun, tested).includes(question));
    expect(left(true, false)).toEqual(["Is it published?"]);
    expect(left(false, true)).toEqual(["Do the tests pass?", "Is it clean and fit to publish?"]);
  });

  it("packs nothing that an earlier build has left: it builds anew", async () => {
    const root = await mkdtemp(join(tmpdir(), "specmint-release-"));
    const [first] = releaseSteps(root, join(root, "out"), { dryRun: true, tested: true });
    const files = [
      "a/package.json",
      "a/dist/old.js",
      "a/src/dist/kept.ts",
      "b/package.json",
      "notes/dist/kept.md",
    ];
    for (const file of files) {
      await mkdir(dirname(join(root, "packages", file)), { recursive: true });
      await writeFile(join(root, "packages", file), "{}");
    }
    expect(await first?.run()).toEqual([]);
    const left = files.filter((file) => existsSync(join(root, "packages", file)));
    expect(left).toEqual(files.filter((file) => file !== "a/dist/old.js"));
    await rm(root, { recursive: true });
  });

  it("is refused to a package that never had a version", () => {
    expect(versionProblems({ name: "@acme/new", version: "0.0.0" })).toEqual([
      '@acme/new has no version yet: write a changeset for it, and run "pnpm run version".',
    ]);
    expect(versionProblems({ name: "@acme/new", version: "0.0.0-idea-20261129" })).toEqual([]);
    expect(versionProblems({ name: "@acme/new", version: "0.1.0" })).toEqual([]);
  });
});
