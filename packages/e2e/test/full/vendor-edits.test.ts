import { describe, expect, it } from "vitest";
import { type GitWorkspace, gitWorkspace } from "../../../cli/test/git-workspace.ts";
import { cloudflareEdits } from "../../../verdict/test/cloudflare-edits.ts";
import { edited } from "../../../verdict/test/edit-spec.ts";
import type { Row } from "../../../verdict/test/vendor-edits.test.ts";
import { wavefrontEdits } from "../../../verdict/test/wavefront-edits.ts";

const kinds = ["types", "client", "fixtures"] as const;

/** What 1.0.0 becomes. */
const versions: Readonly<Record<string, string>> = {
  none: "1.0.0",
  patch: "1.0.1",
  minor: "1.1.0",
  major: "2.0.0",
};

/** A package that needs nothing itself is released where a package that it depends on leaves its range. */
function versionOf(bump: string, kind: string, bumps: readonly string[]): string | undefined {
  return bump === "none" && kind !== "types" && bumps[0] === "major" ? versions["patch"] : versions[bump];
}

/** A workspace in which a branch has edited a description, and released what it asks for. */
async function released(spec: string, edit: string): Promise<GitWorkspace> {
  const workspace = gitWorkspace();
  const { git, write, run, commit, version } = workspace;
  write("specs/groups.yaml", spec);
  commit();
  git("switch", "--quiet", "--create", "edit");
  write("specs/groups.yaml", edit);
  expect((await run(["changeset"])).code).toBe(0);
  expect((await run(["changeset", "--check"])).code).toBe(0);
  commit();
  // changesets stop where there is nothing to release.
  if (Object.keys(workspace.files(".changeset")).length > 1) version();
  return workspace;
}

describe.each([
  ["cloudflare-user-groups.yaml", cloudflareEdits],
  ["wavefront-user-groups.yaml", wavefrontEdits],
] as const)("an edit of %s becomes versions and changelogs", (file, rows: readonly Row[]) => {
  it.each(rows)("%s", async (_, edit, wanted, note) => {
    const workspace = await released(await edited(file, () => undefined), await edited(file, edit));
    const bumps = wanted.split(" ");
    for (const [index, kind] of kinds.entries()) {
      const manifest = JSON.parse(workspace.read(`packages/groups-${kind}/package.json`)) as {
        version: string;
      };
      expect([kind, manifest.version]).toEqual([kind, versionOf(bumps[index] ?? "", kind, bumps)]);
    }
    const greatest = ["major", "minor", "patch"].find((bump) => bumps.includes(bump));
    const [kind] = kinds.filter((_, index) => bumps[index] === greatest);
    // Where nothing is released there is no changelog.
    if (kind)
      expect(workspace.read(`packages/groups-${kind}/CHANGELOG.md`)).toContain(note.split(/\.( |$)/)[0]);
  });
});
