import { expect, it } from "vitest";
import { gitWorkspace } from "../../cli/test/git-workspace.ts";
import { edited } from "../../verdict/test/edit-spec.ts";
import { secondEdition } from "../../verdict/test/second-edition.ts";

interface Told {
  readonly title: string;
  readonly bump: string;
  readonly proof: { readonly kind: string; readonly value?: unknown; readonly path?: string };
}

it("tells a team that upgrades to a second edition of Cloudflare's description what to do", async () => {
  const { run, git, write, read, commit, version } = gitWorkspace();
  const spec = "cloudflare-user-groups.yaml";
  write("specs/groups.yaml", await edited(spec, () => undefined));
  commit();
  git("switch", "--quiet", "--create", "second-edition");
  write("specs/groups.yaml", await edited(spec, secondEdition));

  const diff = await run(["diff", "main:specs/groups.yaml", "specs/groups.yaml", "--json"]);
  const { changes } = JSON.parse(diff.out) as { readonly changes: readonly Told[] };
  const proved = changes.filter(({ proof }) => proof.kind === "witness");
  expect(proved.map(({ title, bump, proof }) => [title, bump, proof.value, proof.path])).toEqual([
    [
      "`code` of `ResponseInfo` is bound less tightly, as `minimum` is no longer `1000`.",
      "major",
      0,
      "/errors/*/code",
    ],
    [
      "`id` of `PolicyResourceGroup` may be missing now.",
      "major",
      { scope: { key: "string", objects: [] } },
      "/result/policies/*/resource_groups/*",
    ],
    [
      "`scope` of `PolicyResourceGroup` is `object` now, no longer `array`.",
      "major",
      { key: "string", objects: [] },
      "/result/policies/*/resource_groups/*/scope",
    ],
  ]);

  expect((await run(["changeset", "--check"])).code).toBe(1);
  expect((await run(["changeset"])).code).toBe(0);
  expect((await run(["changeset", "--check"])).code).toBe(0);
  commit();
  version();
  for (const kind of ["types", "client", "fixtures"])
    expect(JSON.parse(read(`packages/groups-${kind}/package.json`)).version).toBe("2.0.0");
  const changelog = read("packages/groups-client/CHANGELOG.md").replaceAll(/\b[0-9a-f]{7}\b/g, "a commit");
  expect(changelog.replaceAll(/^ +$/gm, "")).toBe(clientChangelog);
});

const clientChangelog = `# @acme/groups-client

## 2.0.0

### Major Changes

- a commit: 6 breaking changes, 6 additions and 1 other change.

  Breaking:

  - \`id\` of \`PolicyParam\` can no longer be sent: take \`id\` out of every \`updateUserGroup\` call.
  - \`code\` of \`ResponseInfo\` is bound less tightly, as \`minimum\` is no longer \`1000\`: handle the values that \`updateUserGroup\` may give there now.
  - \`id\` of \`PolicyResourceGroup\` may be missing now: handle the absence of \`id\` in what \`updateUserGroup\` gives.
  - \`key\` of \`PolicyPermissionGroupMeta\` no longer comes: stop reading \`key\` of what \`updateUserGroup\` gives.
  - \`value\` of \`PolicyPermissionGroupMeta\` no longer comes: stop reading \`value\` of what \`updateUserGroup\` gives.
  - \`scope\` of \`PolicyResourceGroup\` is \`object\` now, no longer \`array\`: handle the values that \`updateUserGroup\` may give there now.

  New:

  - \`scope\` of \`PolicyResourceGroupParam\` may be sent now.
  - \`id\` of \`PolicyResourceGroupParam\` may be left out now.
  - \`label\` of \`PolicyPermissionGroupMeta\` comes now.
  - \`scopes\` of \`PolicyPermissionGroupMeta\` comes now.
  - \`description\` of \`PolicyPermissionGroupMeta\` comes now.
  - \`editable\` of \`PolicyPermissionGroupMeta\` comes now.

  Also:

  - The words of \`info\` have changed.

### Patch Changes

- Updated dependencies [a commit]
  - @acme/groups-types@2.0.0
`;
