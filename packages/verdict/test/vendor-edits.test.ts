import { loadComparable } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import { cloudflareEdits } from "./cloudflare-edits.ts";
import { type Edit, edited } from "./edit-spec.ts";
import { wavefrontEdits } from "./wavefront-edits.ts";

/** What was edited, how, the bumps of types, client and fixtures, and what the changelog of the package that needs most begins with. */
export type Row = readonly [what: string, edit: Edit, bumps: string, note: string];

describe.each([
  ["cloudflare-user-groups.yaml", cloudflareEdits],
  ["wavefront-user-groups.yaml", wavefrontEdits],
] as const)("%s", (file, rows) => {
  it("has thirty edits", () => {
    expect(rows).toHaveLength(30);
  });

  it.each(rows)("%s", async (_, edit, bumps, note) => {
    const [old, next] = await Promise.all(
      [() => undefined, edit].map(
        async (change) =>
          (await loadComparable({ file: `specs/${file}`, text: await edited(file, change) })).comparable,
      ),
    );
    const { packages, changes } = compareSpecs(
      old as NonNullable<typeof old>,
      next as NonNullable<typeof next>,
    );
    const [first] = changes;
    expect(`${packages.types.bump} ${packages.client.bump} ${packages.fixtures.bump}`).toBe(bumps);
    expect(first ? `${first.title} ${first.advice}`.trim() : "").toBe(note);
  });
});
