import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copyWorkspace, type WorkspaceCopy } from "../../src/registry/copy-workspace.ts";
import { publishWorkspace } from "../../src/registry/publish-workspace.ts";
import { type Registry, startRegistry } from "../../src/registry/start-registry.ts";
import { packumentOf } from "../../src/release/list-published.ts";
import { run } from "../../src/run.ts";
import { makeTemporaryFolder } from "../../src/temporary-folder.ts";

const runtime = "@specmint/runtime";
const client = "@specmint/wavefront-user-groups-client";
const types = "@specmint/wavefront-user-groups-types";

let registry: Registry;
let copy: WorkspaceCopy;

beforeAll(async () => {
  [registry, copy] = await Promise.all([startRegistry(), copyWorkspace()]);
  await publishWorkspace(copy, registry);
  await commit();
});
afterAll(async () => {
  await copy?.[Symbol.asyncDispose]();
  await registry?.[Symbol.asyncDispose]();
});

async function commit(): Promise<void> {
  await copy.run("git", ["add", "--all"]);
  await copy.run("git", ["commit", "--quiet", "--no-verify", "--message=Go on"]);
}

const changeset = (id: string, name: string, bump: string): Promise<void> =>
  writeFile(join(copy.folder, `.changeset/${id}.md`), `---\n"${name}": ${bump}\n---\n\nAn idea.\n`);

const tagsOf = async (name: string): Promise<Readonly<Record<string, string>>> =>
  (await packumentOf(registry, name))?.["dist-tags"] ?? {};

/** What a folder has installed of packages, after npm was asked for something. */
async function installed(wanted: readonly string[], names: readonly string[]): Promise<readonly string[]> {
  await using team = await makeTemporaryFolder("team");
  await team.write("package.json", JSON.stringify({ name: "team", private: true }));
  await run("npm", ["install", ...wanted], { cwd: team.folder, env: registry.env });
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(team.folder, "node_modules", name, "package.json"), "utf8");
      return (JSON.parse(text) as { version: string }).version;
    }),
  );
}

// Each test goes on where the one before it ended, as a workspace does.
describe("before a release", () => {
  it("a snapshot is published under its tag, which nobody gets who does not ask for it", async () => {
    await changeset("idea", types, "major");
    await commit();
    await copy.run("pnpm", ["exec", "changeset", "version", "--snapshot", "idea"]);
    await copy.run("pnpm", ["build"]);
    await copy.run("pnpm", ["exec", "changeset", "publish", "--tag", "idea", "--no-git-tag"], registry.env);

    const { idea = "", ...others } = await tagsOf(types);
    expect(idea).toMatch(/^0\.0\.0-idea-\d{14}$/);
    expect(others).toEqual({ latest: "1.0.0" });
    // The client left its range, so there is one of it as well; nothing of its libraries.
    expect(await installed([`${client}@idea`], [client, types, runtime])).toEqual([idea, idea, "0.1.0"]);
    expect(await installed([client], [client, types, runtime])).toEqual(["1.0.0", "1.0.0", "0.1.0"]);
    expect((await copy.run("git", ["tag", "--list", "*idea*"])).stdout).toBe("");

    await copy.run("git", ["restore", "."]);
    await copy.run("git", ["clean", "-f", "packages"]);
    expect((await copy.run("git", ["status", "--porcelain"])).stdout).toBe("");
  });

  it("a preview of a pull request is the tarballs of what it would release, which install together", async () => {
    const workflow = parse(await readFile(join(copy.folder, ".github/workflows/preview.yml"), "utf8"));
    const step = workflow.jobs.preview.steps.find(({ name }: { name?: string }) => name === "Pack");
    await using runner = await makeTemporaryFolder("runner");
    const [output, summary] = [join(runner.folder, "output"), join(runner.folder, "summary")];
    const github = { SNAPSHOT: "pr12", GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
    // As GitHub runs it.
    await copy.run("bash", ["-e", "-c", step.run], { ...registry.env, ...github });
    expect(await readFile(output, "utf8")).toBe("packed=true\n");

    const { plan } = JSON.parse(
      await readFile(join(copy.folder, "packages/release/out/publish-plan.json"), "utf8"),
    );
    const packed: { name: string; version: string; tarball: { path: string } }[] = plan.flat();
    expect(packed.map(({ name }) => name).sort()).toEqual([
      client,
      "@specmint/wavefront-user-groups-fixtures",
      types,
    ]);
    const tarballs = packed.map(({ tarball }) => join(copy.folder, "packages/release/out", tarball.path));
    const version = packed[0]?.version;
    expect(version).toMatch(/^0\.0\.0-pr12-\d{14}$/);
    expect(await installed(tarballs, [client, types, runtime])).toEqual([version, version, "0.1.0"]);
    expect(await tagsOf(types)).not.toHaveProperty("pr12");

    await copy.run("git", ["restore", "."]);
    await copy.run("git", ["clean", "-f", "packages"]);
    await copy.run("git", ["rm", "--quiet", ".changeset/idea.md"]);
    await commit();
    await copy.run("bash", ["-e", "-c", step.run], { ...registry.env, ...github });
    expect(await readFile(summary, "utf8")).toBe("There is no changeset: nothing would be published.\n");
  });

  it("pre-releases are a series under a tag of its own, which ends with the release", async () => {
    const release = async (): Promise<void> => {
      await copy.run("pnpm", ["run", "version"]);
      await copy.run("pnpm", ["build"]);
      await commit();
      await copy.run("pnpm", ["exec", "changeset", "publish"], registry.env);
    };
    await copy.run("pnpm", ["exec", "changeset", "pre", "enter", "next"]);
    await changeset("break", types, "major");
    await release();
    expect(await tagsOf(types)).toMatchObject({ latest: "1.0.0", next: "2.0.0-next.0" });
    expect(await installed([`${client}@next`], [client, types])).toEqual(["1.0.1-next.0", "2.0.0-next.0"]);

    await changeset("mend", types, "patch");
    await release();
    expect(await tagsOf(types)).toMatchObject({ latest: "1.0.0", next: "2.0.0-next.1" });
    expect(await installed([client], [client, types])).toEqual(["1.0.0", "1.0.0"]);

    await copy.run("pnpm", ["exec", "changeset", "pre", "exit"]);
    await release();
    expect(await tagsOf(types)).toMatchObject({ latest: "2.0.0" });
    expect(await installed([client], [client, types])).toEqual(["1.0.1", "2.0.0"]);
    const changelog = await readFile(
      join(copy.folder, "packages/wavefront-user-groups-types/CHANGELOG.md"),
      "utf8",
    );
    expect(changelog).toMatch(/^## 2\.0\.0$/m);
  });
});
