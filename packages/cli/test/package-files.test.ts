import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Workspace, workspaceWithGroups } from "./temporary-workspace.ts";

const client = "packages/groups-client";
const manifest = `${client}/package.json`;
const readme = `${client}/README.md`;
const turbo = `${client}/turbo.json`;

/** Rewrites a JSON file of a workspace. */
function editJson({ read, write }: Workspace, path: string, edit: (content: Content) => unknown): void {
  write(path, `${JSON.stringify(edit(JSON.parse(read(path))), null, 2)}\n`);
}

// biome-ignore lint/suspicious/noExplicitAny: a test says itself what is in it
type Content = any;

/** What `generate` changes with a spec in which everything is called otherwise. */
function renameAll({ read, write }: Workspace): void {
  write("specs/groups.yaml", read("specs/groups.yaml").replaceAll("getGroup", "readGroup"));
}

describe("what a team owns in its packages is left alone by `generate`:", () => {
  const members: readonly [string, unknown][] = [
    ["version", "3.2.1"],
    ["description", "Ours."],
    ["license", "Apache-2.0"],
    ["repository", { type: "git", url: "https://git.example.com/ours.git" }],
    ["author", "Us"],
    ["keywords", ["groups"]],
    ["private", true],
    ["publishConfig", { registry: "https://npm.example.com" }],
    ["homepage", "https://example.com"],
    ["peerDependencies", { zod: "*" }],
  ];

  it.each(members)("%s of package.json", async (name, value) => {
    const workspace = await workspaceWithGroups();
    editJson(workspace, manifest, (content) => ({ ...content, [name]: value }));
    const before = workspace.read(manifest);
    renameAll(workspace);
    expect(await workspace.run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(workspace.read(manifest)).toBe(before);
    expect((await workspace.run(["generate", "--check"])).code).toBe(0);
  });

  it.each([
    ["scripts", "prelint", "biome check"],
    ["exports", "./extra", "./dist/extra.js"],
    ["engines", "bun", ">=1.2"],
    ["dependencies", "zod", "^4.0.0"],
    ["devDependencies", "zod", "^4.0.0"],
    // What the scripts run is there, whatever version of it.
    ["devDependencies", "vitest", "6.0.0"],
  ])("another member of %s: %s", async (name, key, value) => {
    const workspace = await workspaceWithGroups();
    editJson(workspace, manifest, (content) => ({ ...content, [name]: { ...content[name], [key]: value } }));
    const before = workspace.read(manifest);
    renameAll(workspace);
    expect(await workspace.run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(workspace.read(manifest)).toBe(before);
  });

  it("other files that are published, and the order of members", async () => {
    const workspace = await workspaceWithGroups();
    editJson(workspace, manifest, ({ name, files, exports, ...rest }) => ({
      exports: Object.fromEntries(Object.entries(exports).reverse()),
      ...rest,
      files: ["LICENSE", ...files],
      name,
    }));
    const before = workspace.read(manifest);
    expect(await workspace.run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(workspace.read(manifest)).toBe(before);
  });

  it("tsconfig.json, once it is there", async () => {
    const { run, read, write, root } = await workspaceWithGroups();
    const fresh = read(`${client}/tsconfig.json`);
    write(`${client}/tsconfig.json`, "{ /* ours */ }\n");
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(read(`${client}/tsconfig.json`)).toBe("{ /* ours */ }\n");
    rmSync(join(root, `${client}/tsconfig.json`));
    expect((await run(["generate", "--check"])).err).toContain(`${client}/tsconfig.json is missing`);
    expect((await run(["generate"])).code).toBe(0);
    expect(read(`${client}/tsconfig.json`)).toBe(fresh);
  });

  it("other tasks, inputs and comments of turbo.json", async () => {
    const { run, read, write } = await workspaceWithGroups();
    const edited = read(turbo)
      .replace('"$TURBO_DEFAULT$",', '"fixtures/**", // ours\n        "$TURBO_DEFAULT$",')
      .replace('"tasks": {', '"tasks": {\n    "deploy": { "cache": false },');
    write(turbo, edited);
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(read(turbo)).toBe(edited);
  });

  it("sections of README.md, wherever they are", async () => {
    const workspace = await workspaceWithGroups();
    const { run, read, write } = workspace;
    const sections = read(readme).split("\n\n<!-- specmint:");
    const [first = "", ...others] = sections;
    write(
      readme,
      [
        `![logo](logo.svg)\n\n${first}`,
        "## Support\n\nAsk us.",
        ...others.map((one) => `<!-- specmint:${one}`),
      ]
        .join("\n\n")
        .concat("\n## Licence\n\nOurs.\n"),
    );
    renameAll(workspace);
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    const text = read(readme);
    expect(text).toMatch(/^!\[logo\]\(logo\.svg\)\n\n<!-- specmint:intro\. /);
    expect(text).toContain("<!-- /specmint:intro -->\n\n## Support\n\nAsk us.\n\n<!-- specmint:imports -->");
    expect(text).toMatch(/<!-- \/specmint:options -->\n\n## Licence\n\nOurs\.\n$/);
    expect(text).toContain("readGroup");
    expect(text).not.toContain("getGroup");
  });
});

describe("what Specmint keeps in a team's files", () => {
  it("is brought up to date, and nothing else of the file is touched", async () => {
    const workspace = await workspaceWithGroups();
    const { run, read, write } = workspace;
    const format = (text: string): string => text.replaceAll("  ", "\t").replaceAll("\n", "\r\n");
    for (const path of [manifest, turbo, readme]) write(path, format(read(path)));
    // What an earlier version made, and its record of it.
    const old = read(manifest);
    expect((await run(["generate", "--check"])).err).not.toContain("package.json");
    expect((await run(["generate", "--check"])).err).not.toContain("turbo.json");
    write("pnpm-workspace.yaml", 'packages: [packages/*]\ncatalog: { "@specmint/runtime": 9.0.0 }\n');
    const checked = await run(["generate", "--check"]);
    expect(checked.code).toBe(1);
    expect(checked.err).toContain(
      `  ${manifest}#/dependencies/@specmint~1runtime is stale: the spec or the generator has changed since\n`,
    );
    expect(read(manifest)).toBe(old);
    write(readme, read(readme).replaceAll("\t", "  "));
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(read(manifest)).toBe(
      old.replace(/"@specmint\/runtime": "[^"]+"/, '"@specmint/runtime": "catalog:"'),
    );
    expect((await run(["generate", "--check"])).code).toBe(0);
  });

  it("comes back where it is missing, and goes where it is no longer generated", async () => {
    const workspace = await workspaceWithGroups();
    const { run, read, write, root } = workspace;
    const before = workspace.files(client);
    editJson(workspace, manifest, ({ type: _, scripts: { build: __, ...scripts }, ...rest }) => ({
      ...rest,
      scripts,
    }));
    write(readme, read(readme).replace(/<!-- specmint:limits -->[\s\S]*?<!-- \/specmint:limits -->\n\n/, ""));
    rmSync(join(root, turbo));
    const { err } = await run(["generate", "--check"]);
    expect(err).toBe(`  ${readme}#limits is missing
  ${manifest}#/type is missing
  ${manifest}#/scripts/build is missing
  ${turbo} is missing
  fix: Run "pnpm generate" and commit what it writes.
`);
    expect((await run(["generate"])).code).toBe(0);
    expect(workspace.files(client)).toMatchObject({
      "README.md": before["README.md"],
      "turbo.json": before["turbo.json"],
    });
    expect(JSON.parse(read(manifest))).toEqual(JSON.parse(before["package.json"] ?? ""));

    const secured = read("specs/groups.yaml").replace(
      "components:",
      "security: [{ key: [] }]\ncomponents:\n  securitySchemes: { key: { type: apiKey, in: header, name: X } }",
    );
    const plain = read("specs/groups.yaml");
    write("specs/groups.yaml", secured);
    expect((await run(["generate"])).code).toBe(0);
    expect(read(readme)).toContain("<!-- specmint:credentials -->\n## Credentials\n");
    write("specs/groups.yaml", plain);
    expect((await run(["generate"])).err).toBe("");
    expect(read(readme)).toBe(before["README.md"]);
  });

  it("names the fixtures package as long as there is one", async () => {
    const { run, read, root } = await workspaceWithGroups();
    expect(read(readme)).toContain("npm install --save-dev @acme/groups-fixtures");
    rmSync(join(root, "packages/groups-fixtures"), { recursive: true });
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    for (const path of [manifest, readme]) expect(read(path)).not.toContain("groups-fixtures");
    expect((await run(["generate", "--check"])).code).toBe(0);
  });

  it("has the files that references lead to as inputs of turbo, and not for longer", async () => {
    const workspace = await workspaceWithGroups();
    const inputs = (): readonly string[] => JSON.parse(workspace.read(turbo)).tasks.build.inputs;
    const before = inputs();
    const allow = (allowOutside: readonly string[]): void =>
      editJson(workspace, manifest, (content) => ({
        ...content,
        specmint: { ...content.specmint, allowOutside },
      }));
    allow(["shared"]);
    expect((await workspace.run(["generate", "--check"])).err).toContain(
      `${turbo}#/tasks/build/inputs="$TURBO_ROOT$/shared/**" is missing`,
    );
    expect((await workspace.run(["generate"])).code).toBe(0);
    expect(inputs()).toEqual([...before, "$TURBO_ROOT$/shared", "$TURBO_ROOT$/shared/**"]);
    allow([]);
    expect((await workspace.run(["generate"])).code).toBe(0);
    expect(inputs()).toEqual(before);
  });
});

describe("an edit of what Specmint keeps", () => {
  const edits: readonly [string, string, string, (text: string) => string][] = [
    ["the main entry", manifest, "/exports/.", (text) => text.replace("./dist/gen/index.js", "./mine.js")],
    [
      "the kind of modules",
      manifest,
      "/type",
      (text) => text.replace('"type": "module"', '"type": "commonjs"'),
    ],
    [
      "sideEffects",
      manifest,
      "/sideEffects",
      (text) => text.replace('"sideEffects": false', '"sideEffects": true'),
    ],
    ["the oldest Node", manifest, "/engines/node", (text) => text.replace(">=20", ">=18")],
    ["a script", manifest, "/scripts/lint", (text) => text.replace("publint --strict", "publint")],
    [
      "the range of a package of the API",
      manifest,
      "/dependencies/@acme~1groups-types",
      (text) => text.replace('groups-types": "workspace:^"', 'groups-types": "1.0.0"'),
    ],
    [
      "scripts as something else",
      manifest,
      "/scripts/generate",
      (text) => JSON.stringify({ ...JSON.parse(text), scripts: [] }),
    ],
    ["a section of the README", readme, "failures", (text) => text.replace("## Failures", "## Errors")],
    ["the end of a section", readme, "hooks", (text) => text.replace("<!-- /specmint:hooks -->", "")],
    [
      "a section that is there twice",
      readme,
      "limits",
      (text) => `${text}\n<!-- specmint:limits -->\nx\n<!-- /specmint:limits -->\n`,
    ],
  ];

  it.each(edits)("is told, and nothing of the API is written: %s", async (_, path, part, edit) => {
    const workspace = await workspaceWithGroups();
    const { run, read, write, files } = workspace;
    const unedited = read(path);
    write(path, edit(unedited));
    expect(read(path)).not.toBe(unedited);
    renameAll(workspace);
    const before = files(".");

    const checked = await run(["generate", "--check"]);
    expect(checked.code).toBe(1);
    expect(checked.err).toContain(`  ${path}#${part} was edited by hand\n`);

    const refused = await run(["generate"]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`  ${path}#${part} was edited by hand\n`);
    expect(refused.err).toContain(
      '  fix: Undo the edit of what is kept by Specmint ("specmint generate --help" lists it); "pnpm generate --force" overwrites it.\n',
    );
    expect(refused.out).toContain("not written: files were edited by hand");
    expect(
      refused.out.match(/not written: @acme\/groups-client, of the same API, was edited by hand/g),
    ).toHaveLength(2);
    expect(files(".")).toEqual(before);

    expect((await run(["generate", "--force"])).code).toBe(0);
    expect((await run(["generate", "--check"])).code).toBe(0);
    if (path === readme) expect(read(path)).toContain("readGroup(");
  });

  it("is overwritten by --force with what the team owns left as it is", async () => {
    const workspace = await workspaceWithGroups();
    const { run, read, write } = workspace;
    const before = read(readme);
    editJson(workspace, manifest, (content) => ({ ...content, type: "commonjs", author: "Us" }));
    write(readme, `Ours.\n\n${before.replace("## Failures", "## Errors")}`);
    expect((await run(["generate", "--force"])).code).toBe(0);
    expect(read(readme)).toBe(`Ours.\n\n${before}`);
    expect(JSON.parse(read(manifest))).toMatchObject({ type: "module", author: "Us" });
  });

  it.each([
    ["generated code", `${client}/src/gen/client.ts`],
    ["a section of a README", readme],
  ])("keeps the other packages from being generated, also by themselves: %s", async (_, path) => {
    const workspace = await workspaceWithGroups();
    const { run, read, write, files } = workspace;
    write(path, read(path).replace("client", "mine"));
    renameAll(workspace);
    const before = files(".");
    const { code, out } = await run(["generate"], "packages/groups-types");
    expect(code).toBe(1);
    expect(out).toContain("@acme/groups-types");
    expect(out).toContain("not written: @acme/groups-client, of the same API, was edited by hand");
    expect(files(".")).toEqual(before);
    expect(
      JSON.parse((await run(["generate", "groups-types", "--json"], "packages")).out).packages,
    ).toMatchObject([{ state: "refused", heldBy: "@acme/groups-client" }]);
    expect((await run(["generate", "--force"], "packages/groups-types")).code).toBe(0);
  });

  it("does not keep other APIs from being generated", async () => {
    const workspace = await workspaceWithGroups();
    const { run, read, write } = workspace;
    write("specs/teams.yaml", read("specs/groups.yaml"));
    expect((await run(["new", "teams", "--from", "specs/teams.yaml"])).code).toBe(0);
    write(readme, read(readme).replace("## Failures", "## Errors"));
    write("specs/teams.yaml", read("specs/teams.yaml").replace("getGroup", "getTeam"));
    expect((await run(["generate"])).code).toBe(1);
    expect(read("packages/teams-client/README.md")).toContain("getTeam");
  });
});

describe("a file that cannot be read as JSON", () => {
  it.each([
    [
      manifest,
      /^packages\/groups-client\/package\.json:3:1 - error package-json: package\.json cannot be read as JSON: value expected\.\n/,
    ],
    [
      turbo,
      /^specmint: turbo\.json of @acme\/groups-client cannot be read as JSON \(line 3: value expected\); correct it, or delete it to have it written anew\.\n/m,
    ],
  ])("is named, and nothing is written: %s", async (path, want) => {
    const workspace = await workspaceWithGroups();
    workspace.write(path, '{\n"type": \n}');
    renameAll(workspace);
    const before = workspace.files(".");
    for (const args of [["generate"], ["generate", "--check"], ["generate", "--force"]]) {
      const { code, err } = await workspace.run(args);
      expect(code).toBe(1);
      expect(err).toMatch(want);
    }
    expect(workspace.files(".")).toEqual(before);
  });
});

describe("a team's own src/index.ts", () => {
  const index = `${client}/src/index.ts`;
  const entry = (workspace: Workspace): unknown => JSON.parse(workspace.read(manifest)).exports["."];

  it("becomes the main entry, and is one no longer when it is gone", async () => {
    const workspace = await workspaceWithGroups();
    const { run, write, read, root } = workspace;
    const own = '// Ours.\nexport * from "./gen/index.ts";\nexport const more = 1;\n';
    write(index, own);
    expect((await run(["generate", "--check"])).err).toContain(
      `${manifest}#/exports/. is stale: the spec or the generator has changed since`,
    );
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(entry(workspace)).toEqual({ types: "./dist/index.d.ts", default: "./dist/index.js" });
    expect(read(index)).toBe(own);
    expect((await run(["generate", "--check"])).code).toBe(0);
    rmSync(join(root, index));
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(entry(workspace)).toEqual({ types: "./dist/gen/index.d.ts", default: "./dist/gen/index.js" });
  });

  it.each([["generate"], ["generate", "--check"], ["generate", "--force"]])(
    "has to export what is generated: %s %s",
    async (...args) => {
      const workspace = await workspaceWithGroups();
      const { run, write, files } = workspace;
      write(index, '// export * from "./gen/index.ts";\nexport const more = 1;\n');
      const before = files(".");
      const { code, err } = await run(args.filter(Boolean));
      expect(code).toBe(1);
      expect(err).toContain(
        `  ${index} does not export what is generated: it has no \`export * from "./gen/index.ts"\`\n`,
      );
      expect(err).toContain(
        '  fix: Add `export * from "./gen/index.ts";` to src/index.ts, which is the main entry where there is one, or give the file another name.\n',
      );
      expect(files(".")).toEqual(before);
    },
  );
});
