import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { copyWorkspace, type WorkspaceCopy } from "../../src/registry/copy-workspace.ts";
import { type Registry, startRegistry } from "../../src/registry/start-registry.ts";
import { failingRegistry } from "../../src/release/failing-registry.ts";
import { listPublished, packumentOf } from "../../src/release/list-published.ts";
import { packages } from "../workspace-packages.ts";

let registry: Registry;
let copy: WorkspaceCopy;

beforeAll(async () => {
  [registry, copy] = await Promise.all([startRegistry(), copyWorkspace()]);
});
afterAll(async () => {
  await copy?.[Symbol.asyncDispose]();
  await registry?.[Symbol.asyncDispose]();
});

/** What `pnpm release` prints; its tests are those that are running. */
const release = async (to = registry): Promise<string> =>
  (await copy.run("pnpm", ["release", "--tested"], to.env)).stdout;

const listed = (): Promise<readonly string[]> => listPublished(registry, copy.folder);

const commit = async (message: string): Promise<void> => {
  await copy.run("git", ["add", "--all"]);
  await copy.run("git", ["commit", "--quiet", "--no-verify", `--message=${message}`]);
};

const changeset = (name: string, bump: string, notes: string): Promise<void> =>
  writeFile(join(copy.folder, ".changeset", `${bump}-one.md`), `---\n"${name}": ${bump}\n---\n\n${notes}\n`);

/** Replaces text of a file of the copy. */
async function edit(path: string, from: string, to: string): Promise<void> {
  const file = join(copy.folder, path);
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
}

/** Makes versions as a releaser does, and commits them. */
async function version(): Promise<void> {
  await copy.run("pnpm", ["run", "version"]);
  await commit("Make versions");
}

const names = packages.filter(({ json }) => !json.private).map(({ json }) => json.name);
const products = names.filter((name) => /-(types|client|fixtures)$/.test(name));

/** The first versions: products at 1.0.0, tools and libraries at 0.1.0. */
const first = names.map((name) => `${name}@${products.includes(name) ? "1.0.0" : "0.1.0"}`).sort();

// Each test goes on where the one before it ended, as a workspace does.
describe("a release", () => {
  it("publishes nothing of a tree that has changed", async () => {
    await version();
    await edit("packages/runtime/README.md", "# @specmint/runtime", "# The runtime");
    await expect(release()).rejects.toThrow("No: Is all committed, also what was generated?");
    await copy.run("git", ["restore", "."]);
    expect(await listed()).toEqual([]);
  });

  it("publishes nothing of a spec without its bump", async () => {
    await copy.run("git", ["switch", "--quiet", "--create", "edit"]);
    await edit(
      "specs/wavefront-user-groups.yaml",
      "required: [name, roleIDs]",
      "required: [name, roleIDs, id]",
    );
    await copy.run("specmint", ["generate"]);
    await commit("Require an id");
    await expect(release()).rejects.toThrow("No: Does each changed spec have its bump?");
    await copy.run("git", ["switch", "--quiet", "main"]);
    await copy.run("git", ["branch", "--quiet", "-D", "edit"]);
    expect(await listed()).toEqual([]);
  });

  it("by CI publishes nothing without a provenance attestation, which no machine but CI's can have", async () => {
    await copy.run("pnpm", ["release", "--tested", "--dry-run"], registry.env);
    const { jobs } = parse(await readFile(join(copy.folder, ".github/workflows/release.yml"), "utf8"));
    const { with: inputs, env } = jobs.publish.steps.find(({ id }: { id?: string }) => id === "publish");
    const published = copy.run("bash", ["-e", "-c", inputs.script], { ...registry.env, ...env });
    await expect(published).rejects.toThrow(/Some packages failed to publish.*provenance/is);
    expect(await listed()).toEqual([]);
  });

  it("that fails half-way publishes what others need before them, and nothing that needs what failed", async () => {
    await using failing = await failingRegistry(registry, "@specmint/mock");
    await expect(release(failing)).rejects.toThrow(
      /Some packages failed to publish:\s+@specmint\/mock@0.1.0/,
    );
    const published = await listed();
    expect(published).toEqual(expect.arrayContaining(["@specmint/runtime@0.1.0", "@specmint/schema@0.1.0"]));
    expect(published.filter((one) => /fixtures|cli|mock/.test(one))).toEqual([]);
  });

  it("that is run again publishes what is missing, and nothing twice", async () => {
    const runtime = await packumentOf(registry, "@specmint/runtime");
    expect(await release()).toContain("@specmint/mock@0.1.0");
    expect(await listed()).toEqual(first);
    expect((await packumentOf(registry, "@specmint/runtime"))?.time).toEqual(runtime?.time);
    expect(await release()).toContain("The registry has all of it.");
    expect(await listed()).toEqual(first);
  });

  it("has ranges in which products find one another and their libraries", async () => {
    const dependencies = async (name: string) =>
      (await packumentOf(registry, name))?.versions["1.0.0"]?.dependencies;
    expect(await dependencies("@specmint/wavefront-user-groups-client")).toEqual({
      "@specmint/runtime": "^0.1.0",
      "@specmint/wavefront-user-groups-types": "^1.0.0",
    });
    expect(await dependencies("@specmint/wavefront-user-groups-fixtures")).toEqual({
      "@specmint/mock": "^0.1.0",
      "@specmint/schema": "^0.1.0",
      "@specmint/wavefront-user-groups-types": "^1.0.0",
    });
  });

  it("of a fix in one package leaves the others as they are", async () => {
    await changeset("@specmint/runtime", "patch", "A call that is aborted ends at once.");
    await version();
    await release();
    expect(await listed()).toEqual([...first, "@specmint/runtime@0.1.1"].sort());
  });

  it("of a library that breaks, below 1.0, gives those that depend on it a patch", async () => {
    await changeset("@specmint/runtime", "minor", "`maxRetries` is called `retries`.");
    await version();
    await release();
    const clients = products.filter((name) => name.endsWith("-client"));
    const added = [
      "@specmint/runtime@0.1.1",
      "@specmint/runtime@0.2.0",
      ...clients.map((name) => `${name}@1.0.1`),
    ];
    expect(await listed()).toEqual([...first, ...added].sort());
    const client = (await packumentOf(registry, clients[0] ?? ""))?.versions["1.0.1"];
    expect(client?.dependencies?.["@specmint/runtime"]).toBe("^0.2.0");
  });

  it("of a new major of types moves client and fixtures as their own verdicts ask for, and by a patch at least", async () => {
    const before = await listed();
    // The types have another name; no call of the client has.
    await edit("specs/cloudflare-user-groups.yaml", "PolicyResourceGroupScope", "Scope");
    await edit(
      "packages/cloudflare-user-groups-fixtures/src/service.ts",
      "PolicyResourceGroupScope",
      "Scope",
    );
    await copy.run("specmint", ["generate"]);
    await copy.run("specmint", ["changeset"]);
    await copy.run("specmint", ["changeset", "--check"]);
    await version();
    await release();
    expect((await listed()).filter((one) => !before.includes(one))).toEqual([
      "@specmint/cloudflare-user-groups-client@1.0.2",
      "@specmint/cloudflare-user-groups-fixtures@2.0.0",
      "@specmint/cloudflare-user-groups-types@2.0.0",
    ]);
    const client = await packumentOf(registry, "@specmint/cloudflare-user-groups-client");
    expect(client?.versions["1.0.2"]?.dependencies?.["@specmint/cloudflare-user-groups-types"]).toBe(
      "^2.0.0",
    );
  });
});
