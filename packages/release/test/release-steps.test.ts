import { describe, expect, it } from "vitest";
import { releaseSteps, versionProblems } from "../src/release-steps.ts";

describe("a release", () => {
  const questionsOf = (dryRun: boolean, tested: boolean) =>
    releaseSteps("/workspace", "/workspace/out", { dryRun, tested }).map(({ question }) => question);

  it("publishes last, after it has looked at all that could keep it from that", () => {
    expect(questionsOf(false, false)).toEqual([
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

  it("is refused to a package that never had a version", () => {
    expect(versionProblems({ name: "@acme/new", version: "0.0.0" })).toEqual([
      '@acme/new has no version yet: write a changeset for it, and run "pnpm run version".',
    ]);
    expect(versionProblems({ name: "@acme/new", version: "0.0.0-idea-20261129" })).toEqual([]);
    expect(versionProblems({ name: "@acme/new", version: "0.1.0" })).toEqual([]);
  });
});
