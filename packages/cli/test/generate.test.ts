import { createHash } from "node:crypto";
import { rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workspaceWithGroups } from "./temporary-workspace.ts";

const gens = ["types", "client", "fixtures"].map((kind) => `packages/groups-${kind}/src/gen`);

function withoutTimes(text: string): string {
  return text.replace(/\(\d+ ms\)/g, "(… ms)");
}

describe("specmint generate", () => {
  it("brings packages up to date, and then has nothing to do", async () => {
    const { run, write, read } = await workspaceWithGroups();
    write(
      "specs/groups.yaml",
      read("specs/groups.yaml").replace(
        "name: { type: string }",
        "name: { type: string }, size: { type: integer }",
      ),
    );
    const first = await run(["generate"]);
    expect(first.err).toBe("");
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^@acme\/groups-client +6 files +\d+\.\d kB {2}1 written \(\d+ ms\)$/m);
    expect(read("packages/groups-types/src/gen/schemas/group.ts")).toContain("size?: number;");
    const second = await run(["generate"]);
    expect(second.out.match(/up to date/g)).toHaveLength(3);
    expect(
      JSON.parse((await run(["generate", "--json"])).out).packages.map(
        (one: { cached: boolean }) => one.cached,
      ),
    ).toEqual([true, true, true]);
  });

  it("makes only modules anew whose part of the spec has changed, but with --check and --force all", async () => {
    const { run, write, read } = await workspaceWithGroups();
    const file = "packages/groups-types/src/gen/schemas/group.ts";
    const stampFile = "packages/groups-types/node_modules/.cache/specmint/stamp.json";
    const made = read(file);
    // As if the last run had made another text of the module.
    const other = `${made}// another\n`;
    const stamp = JSON.parse(read(stampFile));
    stamp.files["schemas/group.ts"] = createHash("sha256").update(other).digest("hex");
    write(stampFile, JSON.stringify(stamp));
    write(file, other);
    write(
      "specs/groups.yaml",
      read("specs/groups.yaml").replace("operationId: ", "summary: Changed\n      operationId: "),
    );
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(read(file)).toBe(other);
    const checked = await run(["generate", "--check"]);
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.err).toContain("src/gen/schemas/group.ts");
    expect(await run(["generate", "--force"])).toMatchObject({ code: 0, err: "" });
    expect(read(file)).toBe(made);
    expect(await run(["generate", "--check"])).toMatchObject({ code: 0 });
  });

  it("with --recall, leaves what lets the next run know that all is up to date", async () => {
    const { root, run } = await workspaceWithGroups();
    const forget = (): void => {
      for (const gen of gens) rmSync(join(root, gen, "../../node_modules/.cache"), { recursive: true });
    };
    const cached = async (): Promise<unknown> =>
      JSON.parse((await run(["generate", "--json"])).out).packages.map(
        (one: { cached: boolean }) => one.cached,
      );
    forget();
    const first = await run(["generate", "--recall"]);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out.match(/up to date/g)).toHaveLength(3);
    expect(await cached()).toEqual([true, true, true]);
    forget();
    expect(await cached()).toEqual([false, false, false]);
  });

  it("with --recall, leaves what is not up to date, edited or refused to the next run", async () => {
    const { run, write, read } = await workspaceWithGroups();
    const file = `${gens[0]}/schemas/group.ts`;
    const generated = read(file);
    const nothing = { code: 0, out: "", err: "" };
    write(file, `${generated}// mine\n`);
    expect(await run(["generate", "@acme/groups-types", "--recall"])).toEqual(nothing);
    expect(read(file)).toBe(`${generated}// mine\n`);
    expect((await run(["generate"])).code).toBe(1);
    write(file, generated);

    const spec = read("specs/groups.yaml");
    write("specs/groups.yaml", spec.replace("name: { type: string }", "name: { type: integer }"));
    expect(await run(["generate", "--recall"])).toEqual(nothing);
    expect(read(file)).toBe(generated);
    expect((await run(["generate"])).out).toMatch(/groups-types .* written/);
    expect(read(file)).not.toBe(generated);

    write("specs/groups.yaml", "openapi: 3.1.0\n");
    expect(await run(["generate", "--recall"])).toEqual(nothing);
    expect((await run(["generate"])).code).toBe(1);
  });

  it("leaves files that stay the same untouched", async () => {
    const { root, run, write, read } = await workspaceWithGroups();
    const file = join(root, gens[0] ?? "", "schemas/group.ts");
    utimesSync(file, 1, 1);
    const before = statSync(file).mtimeMs;
    write("specs/groups.yaml", read("specs/groups.yaml").replace("title: Groups", "title: Teams"));
    expect((await run(["generate", "--force"])).code).toBe(0);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  it("generates the package of the working directory, or those that are named", async () => {
    const { run } = await workspaceWithGroups();
    const names = async (args: readonly string[], folder?: string): Promise<string[]> => {
      const { out } = await run(["generate", "--json", ...args], folder);
      return JSON.parse(out).packages.map(({ name }: { name: string }) => name);
    };
    expect(await names([], "packages/groups-types")).toEqual(["@acme/groups-types"]);
    expect(await names([], "specs")).toHaveLength(3);
    expect(await names(["groups"])).toHaveLength(3);
    expect(await names(["specs/groups.yaml"])).toHaveLength(3);
    expect(await names(["groups.yaml"], "specs")).toHaveLength(3);
    expect(await names(["@acme/groups-client"])).toEqual(["@acme/groups-client"]);
    expect(await names(["packages/groups-fixtures"])).toEqual(["@acme/groups-fixtures"]);
  });

  it("puts the version of a client's package into its user agent", async () => {
    const { run, write, read } = await workspaceWithGroups();
    const manifest = "packages/groups-client/package.json";
    const userAgent = (): string | undefined =>
      /userAgent: (.*),/.exec(read("packages/groups-client/src/gen/definition.ts"))?.[1];
    expect(userAgent()).toBe('"acme-groups-client/0.0.0"');
    const { version, ...rest } = JSON.parse(read(manifest)) as { version: string };
    expect(version).toBe("0.0.0");
    write(manifest, JSON.stringify({ ...rest, version: "1.2.3-beta.1" }));
    expect((await run(["generate", "--check"])).err).toContain("definition.ts is stale");
    expect((await run(["generate"])).code).toBe(0);
    expect(userAgent()).toBe('"acme-groups-client/1.2.3-beta.1"');
    write(manifest, JSON.stringify(rest));
    expect((await run(["generate"])).code).toBe(0);
    expect(userAgent()).toBe('"acme-groups-client/0.0.0"');
  });

  it("does not overwrite what was edited by hand unless told to", async () => {
    const { run, write, read } = await workspaceWithGroups();
    write("packages/groups-client/src/gen/client.ts", "// mine\n");
    const refused = await run(["generate"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(`  packages/groups-client/src/gen/client.ts was edited by hand
  fix: Change the spec instead of the generated file; "pnpm generate --force" overwrites it.
`);
    expect(read("packages/groups-client/src/gen/client.ts")).toBe("// mine\n");
    expect((await run(["generate", "--force"])).code).toBe(0);
    expect(read("packages/groups-client/src/gen/client.ts")).toContain("createClient");
  });

  it("deletes what it did not write, and says so", async () => {
    const { run, write, files } = await workspaceWithGroups();
    const before = files("packages");
    write("packages/groups-client/src/gen/deep/stray.ts", "");
    const { out, err, code } = await run(["generate"]);
    expect(code).toBe(0);
    expect(out).toContain("0 written, 1 deleted");
    expect(err).toBe("  packages/groups-client/src/gen/deep/stray.ts is stray: nothing generates it\n");
    expect(files("packages")).toEqual(before);
  });

  it("reports a broken spec and writes nothing", async () => {
    const { run, write, read, files } = await workspaceWithGroups();
    write("specs/groups.yaml", read("specs/groups.yaml").replace("schemas/Group", "schemas/Grup"));
    const before = files(".");
    const { code, err, out } = await run(["generate"], "packages/groups-types");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(
      err,
    ).toBe(`../../specs/groups.yaml:16:25 - error unresolved-ref: $ref \`#/components/schemas/Grup\` points at nothing.
  fix: Correct the pointer, or add what it points at.
`);
    expect(files(".")).toEqual(before);
  });
});

describe("specmint generate --check", () => {
  it("is content with what was generated, and writes nothing", async () => {
    const { run, files } = await workspaceWithGroups();
    const before = files(".");
    const { code, err } = await run(["generate", "--check"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(files(".")).toEqual(before);
  });

  it("names every single file that was edited", async () => {
    const { run, files, write } = await workspaceWithGroups();
    for (const gen of gens) {
      const edited = Object.entries(files(gen));
      for (const [path, text] of edited) write(`${gen}/${path}`, `${text} `);
      const { code, err } = await run(["generate", "--check"]);
      expect(code).toBe(1);
      for (const [path, text] of edited) {
        expect(err).toContain(`  ${gen}/${path} was edited by hand\n`);
        write(`${gen}/${path}`, text);
      }
    }
    expect((await run(["generate", "--check"])).code).toBe(0);
  });

  it("names what is stale, missing and stray, and writes nothing", async () => {
    const { root, run, write, read, files } = await workspaceWithGroups();
    write("specs/groups.yaml", read("specs/groups.yaml").replace("getGroup", "readGroup"));
    write("packages/groups-client/src/gen/stray.ts", "");
    rmSync(join(root, "packages/groups-client/src/gen/index.ts"));
    const before = files(".");
    const { code, err, out } = await run(["generate", "--check", "@acme/groups-client"]);
    expect(code).toBe(1);
    expect(withoutTimes(out)).toMatch(
      /^@acme\/groups-client +6 files +\d+\.\d kB {2}not up to date \(… ms\)\n$/,
    );
    const sections = ["intro", "failures", "limits", "hooks", "testing"];
    const stale = "is stale: the spec or the generator has changed since";
    expect(
      err,
    ).toBe(`${sections.map((name) => `  packages/groups-client/README.md#${name} ${stale}\n`).join("")}\
  packages/groups-client/src/gen/index.ts is missing
  packages/groups-client/src/gen/operations/get-group.ts is obsolete: it is no longer generated
  packages/groups-client/src/gen/operations/read-group.ts is missing
  packages/groups-client/src/gen/provenance.json is stale: the spec or the generator has changed since
  packages/groups-client/src/gen/stray.ts is stray: nothing generates it
  fix: Run "pnpm generate" and commit what it writes.
`);
    expect(files(".")).toEqual(before);
  });
});
