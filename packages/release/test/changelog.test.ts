import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { getDependencyReleaseLine, getReleaseLine } from "../src/changelog.ts";
import { root } from "./workspace.ts";

describe("a changelog", () => {
  it("is written by this package", () => {
    const { changelog } = JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8"));
    expect(changelog).toBe("../packages/release/src/changelog.ts");
  });

  it("has the notes of a changeset as one item, with the commit that they came with", () => {
    const summary = "Groups have `tags`.\n\n- Nothing to do.\n  Really.\n";
    expect(getReleaseLine({ summary, commit: "0123456789abcdef" })).toBe(
      "- 0123456: Groups have `tags`.\n\n  - Nothing to do.\n    Really.",
    );
    expect(getReleaseLine({ summary: "One line." })).toBe("- One line.");
  });

  it("names each dependency that has a new version once, however many changesets there are", () => {
    const changesets = [{ summary: "One." }, { summary: "Another." }];
    const dependencies = [
      { name: "@specmint/schema", oldVersion: "0.1.0", newVersion: "0.1.1" },
      { name: "@specmint/spec", oldVersion: "0.1.0", newVersion: "0.2.0" },
    ];
    expect(getDependencyReleaseLine(changesets, dependencies)).toBe(
      "- Updated dependencies: @specmint/schema@0.1.1, @specmint/spec@0.2.0",
    );
  });

  it("speaks of no update to a first version, nor of none", () => {
    const first = { name: "@specmint/schema", oldVersion: "0.0.0", newVersion: "0.1.0" };
    expect(getDependencyReleaseLine([{ summary: "One." }], [first])).toBe("");
    expect(getDependencyReleaseLine([], [])).toBe("");
  });
});
