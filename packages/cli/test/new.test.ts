import { describe, expect, it } from "vitest";
import { groupsSpec, temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

describe("specmint new", () => {
  it("adds the three packages of an API and generates them", async () => {
    const { run, files } = temporaryWorkspace();
    const { code, out, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out.match(/^created /gm)).toHaveLength(6);
    for (const kind of ["types", "client", "fixtures"]) {
      expect(Object.keys(files(`packages/groups-${kind}`))).toEqual(
        expect.arrayContaining([
          "README.md",
          "package.json",
          "src/gen/index.ts",
          "src/gen/provenance.json",
          "test/product.test.ts",
          "tsconfig.json",
          "turbo.json",
        ]),
      );
    }
    expect((await run(["generate", "--check"])).code).toBe(0);
  });

  it("changes nothing when it is run again, not even what was edited since", async () => {
    const { run, write, read, files } = await workspaceWithGroups();
    write("packages/groups-client/README.md", `${read("packages/groups-client/README.md")}\nmine\n`);
    const before = files(".");
    const { code, out } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(code).toBe(0);
    expect(out).not.toContain("created");
    expect(files(".")).toEqual(before);
  });

  it("copies a spec from elsewhere, and keeps JSON as JSON", async () => {
    const { run, write, read } = temporaryWorkspace();
    write("elsewhere/teams.yml", groupsSpec);
    write(
      "elsewhere/users.json",
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Users", version: "1" },
        servers: [{ url: "https://users.example.com" }],
        paths: {
          "/users": { get: { operationId: "listUsers", responses: { 204: { description: "None." } } } },
        },
      }),
    );
    expect((await run(["new", "teams", "--from", "teams.yml"], "elsewhere")).err).toBe("");
    expect((await run(["new", "users", "--from", "elsewhere/users.json"])).err).toBe("");
    expect(read("specs/teams.yaml")).toBe(groupsSpec);
    expect(JSON.parse(read("packages/users-types/package.json")).specmint).toEqual({
      spec: "specs/users.json",
      kind: "types",
    });
  });

  it("exports folders of which the spec has something", async () => {
    const { run, write, read } = temporaryWorkspace();
    write(
      "hooks.json",
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Hooks", version: "1" },
        servers: [{ url: "https://hooks.example.com" }],
        webhooks: { done: { post: { responses: { 204: { description: "None." } } } } },
      }),
    );
    await run(["new", "groups", "--from", "specs/groups.yaml"]);
    await run(["new", "hooks", "--from", "hooks.json"]);
    const exported = (folder: string): readonly string[] =>
      Object.keys(JSON.parse(read(`packages/${folder}/package.json`)).exports).filter((path) =>
        /^\.\/(?:types|operations|webhooks|schemas|builders|operations)\b/.test(path),
      );
    expect(exported("groups-types")).toEqual(["./types", "./operations/*", "./schemas", "./schemas/*"]);
    expect(exported("groups-fixtures")).toEqual(["./builders/*", "./operations/*"]);
    expect(exported("hooks-types")).toEqual(["./webhooks/*", "./schemas"]);
    expect(exported("hooks-client")).toEqual([]);
    expect(exported("hooks-fixtures")).toEqual([]);
  });

  it("adds nothing for a spec with errors", async () => {
    const { run, write, files } = temporaryWorkspace();
    write("broken.yaml", groupsSpec.replace("schemas/Group", "schemas/Grup"));
    const before = files(".");
    const { code, err } = await run(["new", "broken", "--from", "broken.yaml"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "broken.yaml:16:25 - error unresolved-ref: $ref `#/components/schemas/Grup` points at nothing.\n",
    );
    expect(files(".")).toEqual(before);
  });

  it("cleans names that are none in TypeScript", async () => {
    const { run, write, read } = temporaryWorkspace();
    write("odd.yaml", groupsSpec.replace("operationId: getGroup", "operationId: groups/get-one"));
    expect(await run(["new", "odd", "--from", "odd.yaml"])).toMatchObject({ code: 0, err: "" });
    expect(read("packages/odd-client/src/gen/index.ts")).toContain(
      'export { type GroupsGetOneInit, type GroupsGetOneResult, groupsGetOne } from "./operations/groups-get-one.ts";',
    );
    expect(read("packages/odd-client/README.md")).toContain(
      'import { createClient, groupsGetOne } from "@acme/odd-client";',
    );
  });

  it("does not replace another spec of the same name", async () => {
    const { run, write, read } = temporaryWorkspace();
    write("elsewhere/groups.yaml", `${groupsSpec}\n`);
    const { code, err } = await run(["new", "groups", "--from", "elsewhere/groups.yaml"]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^specmint: specs\/groups\.yaml exists and is not the same as .*elsewhere\/groups\.yaml; edit it, or choose another slug\.\n/,
    );
    expect(read("specs/groups.yaml")).toBe(groupsSpec);
  });

  it.each([
    ["a folder", "specs", /is a folder: give the path of the description in it\.\n/],
    ["what does not exist", "none.yaml", /There is no file .*none\.yaml\.\n/],
  ])("refuses %s", async (_, from, want) => {
    const { code, err } = await temporaryWorkspace().run(["new", "x", "--from", from]);
    expect(code).toBe(2);
    expect(err).toMatch(want);
  });

  it("names a package.json that it cannot read, and adds nothing", async () => {
    const { run, write, files } = temporaryWorkspace();
    write("package.json", "{");
    write("other.yaml", groupsSpec);
    const before = files(".");
    const { code, err } = await run(["new", "other", "--from", "other.yaml"]);
    expect(err).toBe(
      "package.json:1:2 - error package-json: package.json cannot be read as JSON: close brace expected.\n  fix: Write one JSON object, in UTF-8.\n",
    );
    expect(code).toBe(1);
    expect(files(".")).toEqual(before);
  });

  it("asks for a scope where the workspace has none", async () => {
    const { run, write } = temporaryWorkspace();
    write("package.json", "{}");
    const { code, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain(
      'Say in the root package.json which scope packages have: "specmint": { "scope": "@acme" }.',
    );
  });

  it("says in a client's README what is special about calls of the API", async () => {
    const { run, write, read } = temporaryWorkspace();
    const readmeOf = async (slug: string, spec: string): Promise<string> => {
      write(`${slug}.yaml`, spec);
      expect(await run(["new", slug, "--from", `${slug}.yaml`])).toMatchObject({ code: 0 });
      return read(`packages/${slug}-client/README.md`);
    };
    const usual = await readmeOf("usual", groupsSpec);
    const special = await readmeOf(
      "special",
      groupsSpec
        .replace("https://", "http://")
        .replace(
          "operationId: getGroup",
          "operationId: getGroup\n      x-specmint: { idempotencyKey: X-Key }",
        )
        .replace("/groups/{id}:", "/groups/{id}?full=true:")
        .replace(
          "parameters:",
          "parameters:\n        - { name: page, in: query, schema: { type: integer } }",
        ),
    );
    for (const words of [
      "createClient({ allowHttp: true",
      "`true` is required for `http://",
      "A call of `getGroup` is repeated whatever its method: it has a key (`X-Key`)",
      "such as that of `getGroup`, those methods append a second `?`",
    ]) {
      expect(special).toContain(words);
      expect(usual).not.toContain(words);
    }
    expect(usual).toContain('baseUrl: "/api/usual" })');
    expect(usual).toContain("| `allowHttp` | allows `http://` on any host");
  });

  it("lets no text of a spec break out of a README or a package.json", async () => {
    const { run, write, read } = temporaryWorkspace();
    const title = '<script>alert(1)</script> `x` | [a](b) \\"quoted\\"\\n# Big';
    write(
      "odd.yaml",
      groupsSpec
        .replace("title: Groups", `title: "${title}"`)
        .replace("value: { name: Admins }", 'value: { name: "```" }'),
    );
    expect((await run(["new", "odd", "--from", "odd.yaml"])).err).toBe("");
    for (const kind of ["types", "client", "fixtures"]) {
      const readme = read(`packages/odd-${kind}/README.md`);
      expect(readme).not.toContain("<script>");
      expect(readme).not.toMatch(/^# Big/m);
      expect(JSON.parse(read(`packages/odd-${kind}/package.json`)).description).not.toContain("\n");
    }
  });
});
