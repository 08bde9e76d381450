import { describe, expect, it } from "vitest";
import { temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

const manifest = "packages/groups-types/package.json";

/** A package.json whose members stand one to a line, "specmint" on the third. */
function product(specmint: string, more: string = '"name": "@acme/groups-types"'): string {
  return `{\n  ${more},\n  "specmint": ${specmint}\n}\n`;
}

const right = '{ "spec": "specs/groups.yaml", "kind": "types" }';

function withMember(member: string): string {
  return product(right.replace(" }", `, ${member} }`));
}

const anObject =
  '"specmint" has to be an object.\n  fix: Write "specmint": { "spec": "specs/petstore.yaml", "kind": "types" }, or leave it out.';
const aSpec =
  '"specmint.spec" has to be a path below the workspace root.\n  fix: Write the path of the OpenAPI description: "specs/petstore.yaml".';
const aKind =
  '"specmint.kind" has to be types, client or fixtures.\n  fix: Write what the package is made of the description.';
const aName =
  '"name" has to be a package\'s name.\n  fix: Write one of lower-case letters, digits and hyphens: "@acme/petstore-types".';
const aList =
  '"specmint.allowOutside" has to be a list of paths.\n  fix: Write "allowOutside": ["shared/schemas.yaml"], or leave it out.';
const reasons =
  '"specmint.accept" has to be an object with a reason for each code.\n  fix: Write "accept": { "approximated/not": "the server checks it" }, or leave it out.';
const aReason =
  '"specmint.accept.approximated/not" has to be the reason why the warning is accepted.\n  fix: Write it as text that is not empty: "the server checks it".';

function unreadable(reason: string): string {
  return `package.json cannot be read as JSON: ${reason}.\n  fix: Write one JSON object, in UTF-8.`;
}

describe("a package.json", () => {
  it.each([
    ["a spec that is a number", product('{ "spec": 5, "kind": "types" }'), "3:17", aSpec],
    ["a spec that is empty", product('{ "spec": "", "kind": "types" }'), "3:17", aSpec],
    ["a spec outside", product('{ "spec": "../a.yaml", "kind": "types" }'), "3:17", aSpec],
    ["a spec with NUL", product('{ "spec": "a\\u0000b", "kind": "types" }'), "3:17", aSpec],
    ["a kind that is none", product('{ "spec": "specs/groups.yaml", "kind": "toString" }'), "3:46", aKind],
    ["a kind that is a list", product('{ "spec": "specs/groups.yaml", "kind": ["types"] }'), "3:46", aKind],
    ["no kind", product('{ "spec": "specs/groups.yaml" }'), "3:3", aKind],
    ["no name", product(right, '"version": "1.0.0"'), "1:1", aName],
    ["the name null", product(right, '"name": null'), "2:3", aName],
    ["a name that is code", product(right, '"name": "a\\"; alert(1)"'), "2:3", aName],
    [
      "a version that is a number",
      product(right, '"name": "@acme/groups-types", "version": 1'),
      "2:33",
      '"version" has to be a version.\n  fix: Write "version": "0.0.0", or leave it out.',
    ],
    ["allowOutside with a number", withMember('"allowOutside": [5]'), "3:63", aList],
    ["allowOutside that is text", withMember('"allowOutside": "shared"'), "3:63", aList],
    ["accept that is a list", withMember('"accept": []'), "3:63", reasons],
    ["accept that is null", withMember('"accept": null'), "3:63", reasons],
    ["a reason that is a number", withMember('"accept": { "approximated/not": 5 }'), "3:75", aReason],
    ["a reason that is empty", withMember('"accept": { "approximated/not": " " }'), "3:75", aReason],
    ["specmint: null", product("null"), "3:3", anObject],
    ["specmint: 5", product("5"), "3:3", anObject],
    ["specmint: []", product("[]"), "3:3", anObject],
    ["null as a whole", "null", "1:1", unreadable("it is no object")],
    ["a list as a whole", "[\n]", "1:1", unreadable("it is no object")],
    ["text as a whole", '"a"', "1:1", unreadable("it is no object")],
    ["nothing", "", "1:1", unreadable("value expected")],
    ["what is no JSON", '{\n  "name": x\n}', "2:11", unreadable("invalid symbol")],
    ["a comma too many", '{\n  "a": 1,\n}', "3:1", unreadable("property name expected")],
    ["a comment", "{\n  // a\n}", "2:3", unreadable("invalid comment token")],
    ["a byte order mark", `\ufeff${product(right)}`, "1:1", unreadable("it begins with a byte order mark")],
    ["levels without end", "[".repeat(100_000), "1:1", unreadable("it is nested too deep")],
  ])("with %s is refused, with the place", async (_, text, place, want) => {
    const { run, write, files } = await workspaceWithGroups();
    write(manifest, text);
    const before = files(".");
    for (const args of [
      ["generate"],
      ["generate", "--check"],
      ["lint"],
      ["new", "groups", "--from", "specs/groups.yaml"],
    ]) {
      expect(await run(args)).toEqual({
        code: 1,
        out: "",
        err: `${manifest}:${place} - error package-json: ${want}\n`,
      });
    }
    expect(files(".")).toEqual(before);
  });

  it("tells all that is wrong, in all packages", async () => {
    const { run, write } = await workspaceWithGroups();
    write(manifest, product('{ "spec": 5, "kind": 5 }'));
    write("packages/groups-client/package.json", "[]");
    const { err } = await run(["generate"]);
    expect(err.match(/^packages.* - error/gm)).toEqual([
      "packages/groups-client/package.json:1:1 - error",
      `${manifest}:3:17 - error`,
      `${manifest}:3:28 - error`,
    ]);
  });

  it.each(["{}", '{ "name": 5 }', '{ "specmint": { "scope": "@acme" }, "name": "other" }'])(
    "that is no product's may be %s",
    async (text) => {
      const { run, write } = await workspaceWithGroups();
      write("packages/other/package.json", text);
      expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    },
  );
});

describe("the workspace's own files", () => {
  it.each([
    ["null", "1:1", unreadable("it is no object")],
    [
      '{ "specmint": null }',
      "1:3",
      '"specmint" has to be an object.\n  fix: Write "specmint": { "scope": "@acme" }, or leave it out.',
    ],
    [
      '{ "specmint": { "scope": 5 } }',
      "1:17",
      '"specmint.scope" has to be text.\n  fix: Write it in quotes, or leave it out.',
    ],
    ['{ "name": [] }', "1:3", '"name" has to be text.\n  fix: Write it in quotes, or leave it out.'],
    ['{ "license": 5 }', "1:3", '"license" has to be text.\n  fix: Write it in quotes, or leave it out.'],
    [
      '{ "repository": 5 }',
      "1:3",
      '"repository" has to be text or an object.\n  fix: Write "repository": "https://github.com/acme/apis", or leave it out.',
    ],
    [
      '{ "repository": { "url": {} } }',
      "1:19",
      '"repository.url" has to be text.\n  fix: Write it in quotes, or leave it out.',
    ],
  ])("are refused by `new` with the place: package.json is %s", async (text, place, want) => {
    const { run, write, files } = temporaryWorkspace();
    write("package.json", text);
    const before = files(".");
    const { code, out, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
    expect([code, out, err]).toEqual([1, "", `package.json:${place} - error package-json: ${want}\n`]);
    expect(files(".")).toEqual(before);
  });

  it.each([
    ["a: [", /^specmint: pnpm-workspace\.yaml is not valid YAML: .* at line 1, column 5.*\n$/],
    ["a: *b", /^specmint: pnpm-workspace\.yaml is not valid YAML: .*\n$/],
  ])("are named where pnpm-workspace.yaml is %s", async (text, want) => {
    const { run, write } = await workspaceWithGroups();
    write("pnpm-workspace.yaml", text);
    const { code, err } = await run(["generate"]);
    expect(err).toMatch(want);
    expect(code).toBe(1);
  });

  it.each(["", "5", "[]", "catalog: 5", "catalog: []", "catalog: null"])(
    "may have no catalog: %j",
    async (text) => {
      const { run, write } = await workspaceWithGroups();
      write("pnpm-workspace.yaml", text);
      expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    },
  );
});
