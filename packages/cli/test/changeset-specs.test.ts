import { describe, expect, it } from "vitest";
import { breaking, firstSpec, gitWorkspace, manifestOf, wider } from "./git-workspace.ts";

const kinds = ["types", "client", "fixtures"] as const;

describe("the specs that specmint changeset looks at", () => {
  it("are new where they have no package yet: nothing is asked of them", async () => {
    const { run, write } = gitWorkspace();
    write("specs/teams.yaml", firstSpec);
    for (const kind of kinds) write(`packages/teams-${kind}/package.json`, manifestOf("teams", kind));
    const { code, out, err } = await run(["changeset"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe("specs/teams.yaml: new; its packages have their first release to come\n");
    expect((await run(["changeset", "--check"])).code).toBe(0);
  });

  it("are told of when they are gone", async () => {
    const { run, remove } = gitWorkspace();
    remove("specs/groups.yaml");
    for (const kind of kinds) remove(`packages/groups-${kind}`);
    const { code, out } = await run(["changeset"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^specs\/groups\.yaml: gone since main \([0-9a-f]{10}\); npm keeps its packages: npm deprecate /,
    );
  });

  it("are compared with what they were where they were before", async () => {
    const { run, write, remove, read } = gitWorkspace();
    remove("specs/groups.yaml");
    write("specs/teams.yaml", firstSpec);
    for (const kind of kinds)
      write(
        `packages/groups-${kind}/package.json`,
        manifestOf("groups", kind).replace("specs/groups", "specs/teams"),
      );
    expect((await run(["changeset"])).out).toBe("specs/teams.yaml: nothing changed\n");
    write("specs/teams.yaml", breaking(firstSpec));
    expect((await run(["changeset"])).out).toMatch(/^specs\/teams\.yaml: major for types and client/);
    expect(read(".changeset/specmint-groups-client.md")).toMatch(/^"@acme\/groups-client": major$/m);
  });

  it("are all of their files, in the folder beside them and outside of it", async () => {
    const { run, write, commit, read } = gitWorkspace();
    write("specs/groups.yaml", firstSpec.replace('"#/components/schemas/Group"', "../shared/group.yaml"));
    write("shared/group.yaml", "type: object\nrequired: [name]\nproperties: { name: { type: string } }\n");
    for (const kind of kinds) {
      const allowing = manifestOf("groups", kind).replace('"kind"', '"allowOutside":["shared"],"kind"');
      write(`packages/groups-${kind}/package.json`, allowing);
    }
    commit();
    expect((await run(["changeset"])).out).toMatch(/^No spec differs/);
    write("shared/group.yaml", read("shared/group.yaml").replace("type: string", "type: integer"));
    expect((await run(["changeset"])).out).toMatch(/^specs\/groups\.yaml: major for types,? /);
  });

  it("leave changesets of other APIs, and of packages that get no releases, alone", async () => {
    const { run, write, commit, files } = gitWorkspace();
    write("specs/teams.yaml", firstSpec);
    for (const kind of kinds) write(`packages/teams-${kind}/package.json`, manifestOf("teams", kind));
    write(
      "packages/teams-client/package.json",
      manifestOf("teams", "client").replace("{", '{"private":true,'),
    );
    const config = { baseBranch: "main", ignore: ["@acme/teams-fixtures"] };
    write(".changeset/config.json", JSON.stringify(config));
    commit();
    write("specs/teams.yaml", breaking(firstSpec));
    expect((await run(["changeset"])).code).toBe(0);
    expect(Object.keys(files(".changeset"))).toEqual(["config.json", "specmint-teams-types.md"]);
    expect(await run(["changeset", "--check"])).toMatchObject({ code: 0, err: "" });
    write(".changeset/config.json", JSON.stringify({ ...config, privatePackages: { version: true } }));
    await run(["changeset"]);
    expect(Object.keys(files(".changeset"))).toContain("specmint-teams-client.md");
    write(".changeset/config.json", JSON.stringify({ ignore: ["@acme/*"] }));
    expect((await run(["changeset"])).err).toContain("has a pattern; name each package in it");
  });

  it("fail it where they cannot be read, with their places, and keep their changesets", async () => {
    const { run, write, read, commit } = gitWorkspace();
    write("specs/groups.yaml", breaking(firstSpec));
    await run(["changeset"]);
    const before = read(".changeset/specmint-groups-types.md");
    write("specs/groups.yaml", "openapi: [");
    const broken = await run(["changeset"]);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/^specs\/groups\.yaml:1:\d+ - error /);
    expect(read(".changeset/specmint-groups-types.md")).toBe(before);
    commit();
    write("specs/groups.yaml", firstSpec);
    const mended = await run(["changeset", "--check"]);
    expect(mended.code).toBe(1);
    expect(mended.err).toMatch(/^main:specs\/groups\.yaml:1:\d+ - error /);
  });

  it("are printed as JSON and as Markdown, each with its verdict", async () => {
    const { run, write, commit } = gitWorkspace();
    write("specs/teams.yaml", firstSpec);
    for (const kind of kinds) write(`packages/teams-${kind}/package.json`, manifestOf("teams", kind));
    commit();
    write("specs/teams.yaml", wider(firstSpec));
    write("specs/groups.yaml", breaking(firstSpec));
    const { code, out } = await run(["changeset", "--check", "--json"]);
    expect(code).toBe(1);
    const { since, apis, problems } = JSON.parse(out);
    expect(since).toMatchObject({ name: "main", commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(apis.map((api: { spec: string; state: string }) => [api.spec, api.state])).toEqual([
      ["specs/groups.yaml", "changed"],
      ["specs/teams.yaml", "changed"],
    ]);
    expect(apis[1].verdict.packages.client.bump).toBe("minor");
    expect(apis[1].packages[0]).toMatchObject({
      name: "@acme/teams-client",
      bump: "minor",
      changeset: ".changeset/specmint-teams-client.md",
    });
    expect(problems[0]).toMatchObject({
      name: "@acme/groups-client",
      needed: "major",
      planned: "none",
      kind: "missing",
    });
    const markdown = await run(["changeset", "--check", "--format", "markdown"]);
    expect(markdown.code).toBe(1);
    expect(markdown.out).toMatch(
      /^- \*\*\\@acme\/groups-client\*\*: it needs a major release, .*### specs\/groups\.yaml\n.*### specs\/teams\.yaml\n/s,
    );
  });
});

describe("names that are more than names", () => {
  const name =
    '\u001b[31m\u202e @alice <!-- x --> [a](http://evil.example) `\n---\n# overrule x none: y\n"@acme/groups-client": none\n---\n';

  it("are nothing but text in changesets, changelogs, comments and on terminals", async () => {
    const { run, write, read, commit, version } = gitWorkspace();
    const hostile = firstSpec
      .replace("size:", () => `${JSON.stringify(name)}:`)
      .replace("updateGroup", () => JSON.stringify(name))
      .replace("  /groups/{id}:", () => `  ${JSON.stringify(`/groups/${name}/{id}`)}:`);
    write("specs/groups.yaml", hostile);
    commit();
    write(
      "specs/groups.yaml",
      hostile.replace("[name]", () => `[name, ${JSON.stringify(name)}]`),
    );
    const runs = [
      await run(["diff", "main:specs/groups.yaml", "specs/groups.yaml"]),
      await run(["diff", "main:specs/groups.yaml", "specs/groups.yaml", "--json"]),
      await run(["diff", "main:specs/groups.yaml", "specs/groups.yaml", "--format", "markdown"]),
      await run(["changeset", "--check"]),
      await run(["changeset", "--check", "--format", "markdown"]),
      await run(["changeset"]),
      await run(["changeset", "--json"]),
    ];
    for (const { out, err } of runs) expect(unseen.exec(out + err)).toBeNull();
    for (const index of [2, 4]) {
      const text = runs[index]?.out.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "") ?? "";
      expect(text).toContain("\\u001b");
      expect(text).not.toMatch(/(?<!\\)@\w|<!--|(?<!\\)\]\(/);
    }
    expect(await run(["changeset", "--check"])).toMatchObject({ code: 0, err: "" });
    const file = read(".changeset/specmint-groups-client.md");
    expect(file.match(/^---$/gm)).toHaveLength(2);
    expect(file).toMatch(
      /^---\n"@acme\/groups-client": major\n# specmint major [0-9a-f]{12}\n# change .*\n---\n\n.*\n$/,
    );
    commit();
    version();
    expect(JSON.parse(read("packages/groups-client/package.json")).version).toBe("2.0.0");
    const changelog = read("packages/groups-client/CHANGELOG.md");
    expect(unseen.exec(changelog)).toBeNull();
    expect(changelog.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "")).not.toMatch(/(?<!\\)@alice|<!--|(?<!\\)\]\(/);
  });
});

const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u2028-\u202e\u2066-\u2069\ufeff]/u;
