import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { breaking, firstSpec, gitWorkspace, reworded, wider } from "./git-workspace.ts";
import { npmRegistry } from "./npm-registry.ts";
import { runCommand } from "./run-command.ts";
import { type TarEntry, tarball, tarHead } from "./tarball.ts";
import { temporaryWorkspace, type Workspace } from "./temporary-workspace.ts";

/** A workspace with a description and three that it became. */
function specs(): Workspace {
  const workspace = temporaryWorkspace();
  workspace.write("first.yaml", firstSpec);
  workspace.write("breaking.yaml", breaking(firstSpec));
  workspace.write("wider.yaml", wider(firstSpec));
  workspace.write("reworded.yaml", reworded(firstSpec));
  return workspace;
}

const summary =
  /\nmajor for types and client, \w+ for fixtures: 1 breaking change, 0 additions, 0 undecided\n$/;

describe("specmint diff", () => {
  it("says what changed, where, which bump it needs and why, whatever that is with exit code 0", async () => {
    const { run } = specs();
    const { code, out, err } = await run(["diff", "first.yaml", "breaking.yaml"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^major: `size` .*\n {2}before {5}first\.yaml:17:\d+\n {2}now {8}breaking\.yaml:17:\d+\n/,
    );
    expect(out).toContain("  of         updateGroup\n");
    expect(out).toMatch(/\n {2}proof {6}\{"name":"[^"]*"\} was valid before and is refused now: .*'size'\n/);
    expect(out).toMatch(summary);
    expect((await run(["diff", "first.yaml", "first.yaml"])).out).toBe("Nothing changed.\n");
    expect((await run(["diff", "first.yaml", "wider.yaml"])).out).toMatch(
      /^minor: .*\n\nminor for types, client and fixtures: /s,
    );
    expect((await run(["diff", "first.yaml", "reworded.yaml"])).out).toMatch(/^patch: .*\n\npatch for /s);
  });

  it("fails where it is asked to, from the given bump on", async () => {
    const { run } = specs();
    const codeOf = async (next: string, bump: string): Promise<number | null> =>
      (await run(["diff", "first.yaml", next, "--fail-on", bump])).code;
    expect(await codeOf("breaking.yaml", "major")).toBe(1);
    expect(await codeOf("breaking.yaml", "patch")).toBe(1);
    expect(await codeOf("wider.yaml", "major")).toBe(0);
    expect(await codeOf("wider.yaml", "minor")).toBe(1);
    expect(await codeOf("first.yaml", "patch")).toBe(0);
  });

  it("prints JSON and Markdown, and colours on a terminal alone", async () => {
    const { root, run } = specs();
    const json = await run(["diff", "first.yaml", "breaking.yaml", "--json"]);
    const verdict = JSON.parse(json.out);
    expect(verdict.packages.client.bump).toBe("major");
    expect(verdict.changes[0].proof.kind).toBe("witness");
    expect((await run(["diff", "first.yaml", "breaking.yaml", "--format", "json"])).out).toBe(json.out);
    const markdown = await run(["diff", "first.yaml", "breaking.yaml", "--format", "markdown"]);
    expect(markdown.out).toMatch(/^### first\.yaml → breaking\.yaml\n.*<details>.*<\/details>\n$/s);
    const { out } = await runCommand(["diff", "first.yaml", "breaking.yaml"], root, "out");
    const plain = await run(["diff", "first.yaml", "breaking.yaml"]);
    expect(out).not.toBe(plain.out);
    expect(stripVTControlCharacters(out)).toBe(plain.out);
  });

  it("reads a file of git with the files that it refers to, as the commit has them", async () => {
    const { root, run, write, commit, git } = gitWorkspace();
    const several = firstSpec.replace('"#/components/schemas/Group"', "groups/group.yaml");
    write("specs/groups.yaml", several);
    write(
      "specs/groups/group.yaml",
      "type: object\nrequired: [name]\nproperties: { name: { type: string }, size: { $ref: size.yaml } }\n",
    );
    write("specs/groups/size.yaml", "type: integer\n");
    commit();
    git("tag", "v1");
    write("specs/groups/size.yaml", "type: string\n");
    const { code, out, err } = await run(["diff", "v1:specs/groups.yaml", "specs/groups.yaml"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/ v1:specs\/groups\/(size|group)\.yaml:\d+:\d+\n/);
    expect(out).toMatch(/ specs\/groups\/(size|group)\.yaml:\d+:\d+\n/);
    expect(out).toMatch(/^major: /);
    expect((await run(["diff", "HEAD:specs/groups.yaml", "v1:specs/groups.yaml"])).out).toBe(
      "Nothing changed.\n",
    );
    const below = await runCommand(["diff", "v1:./groups.yaml", "v1:specs/groups.yaml"], join(root, "specs"));
    expect(below.out).toBe("Nothing changed.\n");
  });

  it("reads what a package has, in its folder or packed, and tells it from a description that was edited since", async () => {
    const { root, run, write } = specs();
    const manifest =
      '{ "name": "a-types", "exports": { "./openapi.json": { "default": "./dist/gen/openapi.json" } } }';
    const json = execFileSync(process.execPath, ["-e", toJson], {
      input: firstSpec,
      encoding: "utf8",
      cwd: import.meta.dirname,
    });
    write("packages/a-types/package.json", manifest);
    write("packages/a-types/dist/gen/openapi.json", json);
    writeFileSync(
      join(root, "a-types-1.0.0.tgz"),
      tarball([
        { name: "package/dist/gen/openapi.json", text: json },
        { name: "package/package.json", text: manifest },
      ]),
    );
    for (const old of ["packages/a-types", "a-types-1.0.0.tgz"]) {
      expect(await run(["diff", old, "first.yaml"])).toMatchObject({
        code: 0,
        out: "Nothing changed.\n",
        err: "",
      });
      expect((await run(["diff", old, "breaking.yaml"])).out).toMatch(summary);
    }
    const { out } = await run(["diff", "a-types-1.0.0.tgz", "breaking.yaml"]);
    expect(out).toMatch(/ a-types-1\.0\.0\.tgz:dist\/gen\/openapi\.json:\d+:\d+\n/);
  });
});

const toJson = `process.stdout.write(JSON.stringify(require("yaml").parse(require("fs").readFileSync(0, "utf8")), null, 2))`;

describe("what cannot be compared", () => {
  it("is told with exit code 2 and what to do", async () => {
    const { run, write } = specs();
    write("text.txt", "Hello");
    write("broken.yaml", `${firstSpec}  a: [`);
    write("packages/no-openapi/package.json", '{ "exports": {} }');
    write("packages/outside/package.json", '{ "exports": { "./openapi.json": "./../../first.yaml" } }');
    write("packages/unbuilt/package.json", '{ "exports": { "./openapi.json": "./dist/openapi.json" } }');
    write("elsewhere/wrong/package.json", "{");
    for (const [given, words] of [
      ["nowhere.yaml", "There is no nowhere.yaml. Give the path"],
      ["text.txt", "text.txt:1:1 - error not-openapi"],
      ["broken.yaml", "broken.yaml:"],
      ["packages", "packages is no package"],
      ["packages/no-openapi", 'exports no "./openapi.json"'],
      ["packages/outside", "outside of it: ./../../first.yaml."],
      ["packages/unbuilt", "packages/unbuilt has no dist/openapi.json: build the package first."],
      ["elsewhere/wrong", 'exports no "./openapi.json"'],
      ["HEAD:first.yaml", "is in no git repository"],
    ] as const) {
      for (const args of [
        [given, "first.yaml"],
        ["first.yaml", given],
      ]) {
        const { code, out, err } = await run(["diff", ...args]);
        expect([given, code, out]).toEqual([given, 2, ""]);
        expect(err).toContain(words);
      }
    }
    for (const args of [["first.yaml"], [], ["first.yaml", "first.yaml", "first.yaml"]])
      expect((await run(["diff", ...args])).err).toContain("Give two descriptions");
    const pair = ["diff", "first.yaml", "first.yaml"];
    expect(await run([...pair, "--fail-on", "none"])).toMatchObject({ code: 2 });
    expect(await run([...pair, "--format", "xml"])).toMatchObject({ code: 2 });
    expect(await run([...pair, "--json", "--format", "markdown"])).toMatchObject({ code: 2 });
  });

  it("is told of where git has nothing, or an argument would be an option of it", async () => {
    const { run, write, files } = gitWorkspace();
    write("specs/outside.yaml", "openapi: 3.1.0");
    const before = files(".git");
    for (const [given, words] of [
      ["nowhere:specs/groups.yaml", 'git knows no commit "nowhere"'],
      ["main:specs/nowhere.yaml", "main:specs/nowhere.yaml:1:1 - error unreadable-spec"],
      ["main:specs", "it is a folder"],
      ["main:../elsewhere.yaml", "../elsewhere.yaml is outside the repository."],
      ["main:a\nb", "no file can have this name"],
      ["HEAD^{tree}:specs/groups.yaml", "git knows no commit"],
    ] as const) {
      const { code, err } = await run(["diff", given, "specs/groups.yaml"]);
      expect([given, code]).toEqual([given, 2]);
      expect(err).toContain(words);
    }
    for (const given of [
      "--output=taken:specs/groups.yaml",
      "--upload-pack=touch taken:x",
      "$(touch taken):x",
    ]) {
      const { code } = await run(["diff", "--", given, "specs/groups.yaml"]);
      expect([given, code]).toEqual([given, 2]);
    }
    expect(files(".git")).toEqual(before);
    expect(Object.keys(files("."))).not.toContain("taken");
  });

  it("is a reference out of the folder of a file of git, unless it is allowed", async () => {
    const { run, write, commit } = gitWorkspace();
    write("specs/groups.yaml", firstSpec.replace('"#/components/schemas/Group"', "../shared/group.yaml"));
    write("shared/group.yaml", "type: object\n");
    commit();
    const pair = ["diff", "main:specs/groups.yaml", "main:specs/groups.yaml"];
    const { code, err } = await run(pair);
    expect(code).toBe(2);
    expect(err).toContain("../shared/group.yaml");
    expect(await run([...pair, "--allow-outside", "shared"])).toMatchObject({
      code: 0,
      out: "Nothing changed.\n",
    });
  });

  it("is what is larger than it may be, from wherever it comes", async () => {
    const { root, run, write, commit } = gitWorkspace();
    const large = `${firstSpec}# ${"x".repeat(1_100_000)}\n`;
    write("specs/groups.yaml", large);
    commit();
    writeFileSync(join(root, "a.tgz"), packed(large));
    for (const given of ["main:specs/groups.yaml", "specs/groups.yaml", "a.tgz"]) {
      expect((await run(["diff", given, given, "--max-size", "2"])).code).toBe(0);
      const { code, err } = await run(["diff", given, given, "--max-size", "1"]);
      expect([given, code]).toEqual([given, 2]);
      expect(err).toMatch(/more than 1 MB/);
    }
  });
});

describe("a published package, by its name and version", () => {
  it("is what npm gets", async () => {
    const { run } = specs();
    await npmRegistry({ "@acme/a-types@1.0.0": packed(firstSpec) });
    const { code, out } = await run(["diff", "@acme/a-types@1.0.0", "breaking.yaml"]);
    expect(code).toBe(0);
    expect(out).toMatch(/ @acme\/a-types@1\.0\.0:openapi\.json:\d+:\d+\n/);
    expect(out).toBe(
      (await run(["diff", "first.yaml", "breaking.yaml"])).out.replace(
        /first\.yaml/g,
        "@acme/a-types@1.0.0:openapi.json",
      ),
    );
  });

  it("that npm does not get is told of with what npm says", async () => {
    await npmRegistry({});
    const { code, err } = await specs().run(["diff", "@acme/a-types@9.9.9", "first.yaml"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^specmint: npm does not get @acme\/a-types@9\.9\.9: .*E404/),
    });
  });
});

describe("a tarball that is not what it seems", () => {
  it("gives nothing that is not a file of its one folder, and writes nothing", async () => {
    const { root, run, files } = specs();
    const path = join(root, "a.tgz");
    const refused = async (bytes: Buffer): Promise<string> => {
      writeFileSync(path, bytes);
      const before = Object.keys(files("."));
      const { code, err } = await run(["diff", "a.tgz", "first.yaml"]);
      expect(code).toBe(2);
      expect(Object.keys(files("."))).toEqual(before);
      return err.split("\n")[0] ?? "";
    };
    const whole = packed(firstSpec);
    expect(await refused(Buffer.from("no tarball"))).toBe("specmint: a.tgz is broken, or no tarball.");
    expect(await refused(Buffer.alloc(0))).toMatch(/a\.tgz (is no package|is broken)/);
    expect(await refused(whole.subarray(0, whole.length / 2))).toMatch(
      /a\.tgz (is broken, or no tarball|ends too early)\./,
    );
    expect(await refused(tarball([]))).toBe("specmint: a.tgz is no package: it has no package.json.");
    const [manifest, description] = partsOf(firstSpec);
    expect(await refused(tarball([{ ...manifest, name: "package/../package.json" }, description]))).toMatch(
      /has no package\.json/,
    );
    expect(
      await refused(tarball([manifest, { ...description, name: "package/../../openapi.json" }])),
    ).toMatch(/has no openapi\.json/);
    expect(await refused(tarball([manifest, { ...description, type: "2" }]))).toMatch(/has no openapi\.json/);
    expect(await refused(tarball([manifest, { ...description, size: 2 ** 32 }]))).toMatch(
      /has more than 32 MB in openapi\.json/,
    );
    expect(await refused(tarball([{ ...description, name: "package/x", size: 2 ** 32 }, manifest]))).toMatch(
      /ends too early/,
    );
    expect(await refused(gzipSync("x".repeat(5_000)))).toMatch(/is broken, or no tarball/);
  });

  it("is unpacked no further than any package goes", async () => {
    const { root, run } = specs();
    const zeros = { name: "package/zeros", text: "", size: 8 * 2 ** 30 };
    // What is packed ten thousand times over takes no longer to write.
    const member = gzipSync("\0".repeat(2 ** 24));
    writeFileSync(
      join(root, "a.tgz"),
      Buffer.concat([gzipSync(tarHead(zeros)), ...Array.from({ length: 80 }, () => member)]),
    );
    const { code, err } = await run(["diff", "a.tgz", "first.yaml"]);
    expect(code).toBe(2);
    expect(err).toContain("a.tgz has more in it than a package has.");
  });
});

function partsOf(description: string): readonly [TarEntry, TarEntry] {
  return [
    { name: "package/package.json", text: '{ "exports": { "./openapi.json": "./openapi.json" } }' },
    { name: "package/openapi.json", text: description },
  ];
}

function packed(description: string): Buffer {
  return tarball(partsOf(description));
}
